import { defaultValues, findActivation } from "../core/catalogue";
import { saturationThreshold } from "../core/plot/draw";
import type { Window as View } from "../core/sample";
import type { Explanation } from "../protocol/explanation";
import type { File, HostMessage, Language, Strip, Surface, Use } from "../protocol/messages";
import type { Stack } from "../protocol/stack";
import { curveOfUse, freeSlot, ownValues, sameValues, type Curve, type Drawn } from "./curve";

/** What can be switched on and off. */
export type Toggle = "derivative" | "second" | "saturation" | "table";

/** What the panel is showing: a function, what a finding teaches, or the user's model at initialisation. */
export type Screen = "function" | "explain" | "stack";

/** Everything that the panel shows; parts draw it and hold nothing of their own but focus and gestures. */
export interface State {
  readonly language: Language;
  readonly surface: Surface;
  readonly followCursor: boolean;
  readonly screen: Screen;
  readonly explanation: Explanation | null;
  /** Which fix the user's own pair is compared with, and the number of columns to draw; null: as in the code. */
  readonly lesson: { readonly fix: number; readonly columns: number | null };
  readonly stack: Stack | null;
  /** Hidden layers and initialiser to try; null: as in the code. */
  readonly trial: { readonly depth: number | null; readonly initializer: string | null };
  readonly file: File | null;
  /** The model under the cursor or nearest to it. */
  readonly model: Strip | null;
  /** The use under the cursor, the last one that the host told. */
  readonly focus: Use | null;
  readonly curves: readonly Curve[];
  /** The curve whose parameters and properties are shown; null where there is none. */
  readonly selected: number | null;
  readonly shown: Readonly<Record<Toggle, boolean>>;
  /** Null: chosen from the curves. */
  readonly view: View | null;
  readonly crosshair: number | null;
  /** The input of functions of a vector. */
  readonly logits: readonly number[];
  /** What the logits are divided by, for functions that put out a distribution. */
  readonly temperature: number;
  /** A slope smaller than this counts as saturated. */
  readonly threshold: number;
}

const asInCode: Pick<State, "lesson" | "trial"> = { lesson: { fix: 0, columns: null }, trial: { depth: null, initializer: null } };

/** What a panel shows that was never opened before. */
export const initialState: State = {
  language: "en",
  surface: "editor",
  followCursor: true,
  screen: "function",
  explanation: null,
  lesson: asInCode.lesson,
  stack: null,
  trial: asInCode.trial,
  file: null,
  model: null,
  focus: null,
  curves: [],
  selected: null,
  shown: { derivative: true, second: false, saturation: false, table: false },
  view: null,
  crosshair: null,
  logits: [2, 1, 0.1],
  temperature: 1,
  threshold: saturationThreshold,
};

/** Everything that can happen to the state; nothing else changes it. */
export type Action =
  | { readonly kind: "screen"; readonly screen: Screen }
  | { readonly kind: "lesson"; readonly change: Partial<State["lesson"]> }
  | { readonly kind: "trial"; readonly change: Partial<State["trial"]> }
  /** The host said something. */
  | { readonly kind: "host"; readonly message: HostMessage }
  /** Show this function in place of the selected curve. */
  | { readonly kind: "pick"; readonly activation: string }
  /** Add this function beside the others. */
  | { readonly kind: "compare"; readonly activation: string }
  /** Show all of these, those that are not there already beside the others. */
  | { readonly kind: "overlay"; readonly variants: readonly Drawn[] }
  | { readonly kind: "select"; readonly id: number }
  | { readonly kind: "remove"; readonly id: number }
  | { readonly kind: "parameter"; readonly id: number; readonly name: string; readonly value: number }
  /** Give a curve the values of its code again, or its defaults. */
  | { readonly kind: "resetParameters"; readonly id: number }
  | { readonly kind: "toggle"; readonly what: Toggle }
  | { readonly kind: "followCursor"; readonly follow: boolean }
  | { readonly kind: "view"; readonly view: View | null }
  | { readonly kind: "crosshair"; readonly x: number | null }
  | { readonly kind: "logits"; readonly logits: readonly number[] }
  | { readonly kind: "temperature" | "threshold"; readonly value: number }
  /** Take over what was saved. */
  | { readonly kind: "restore"; readonly saved: Partial<State> };

const nextId = (curves: readonly Curve[]): number => 1 + Math.max(0, ...curves.map(({ id }) => id));

/** The screens that have something to show, in their order. */
export const screensOf = ({ explanation, stack }: State): readonly Screen[] => [
  "function",
  ...(explanation ? (["explain"] as const) : []),
  ...(stack ? (["stack"] as const) : []),
];

/** The screen to show: the one chosen, unless there is nothing on it any more. */
export const screenOf = (state: State): Screen => (screensOf(state).includes(state.screen) ? state.screen : "function");

/** The curve that is selected. */
export const selectedCurve = ({ curves, selected }: State): Curve | null => curves.find(({ id }) => id === selected) ?? null;

function replaceSelected(state: State, make: (id: number, slot: number) => Curve | null): State {
  const old = selectedCurve(state);
  const made = make(nextId(state.curves), old?.slot ?? freeSlot(state.curves));
  if (!made) return state;
  const curves = old ? state.curves.map((curve) => (curve === old ? made : curve)) : [...state.curves, made];
  return { ...state, curves, selected: made.id, view: null };
}

/** The code's curve takes the place of the one that came from code before, else of the selected one. */
function showUse(state: State, use: Use): State {
  const old = state.curves.find((curve) => curve.use !== null) ?? selectedCurve(state);
  // The analysis is told anew on every edit: what has not changed keeps its zoom and what was done with its sliders.
  if (old?.use && sameFunction(old.use, use)) {
    return { ...state, curves: state.curves.map((curve) => (curve === old ? { ...curve, use } : curve)), selected: old.id };
  }
  return replaceSelected({ ...state, selected: old?.id ?? null }, (id, slot) => curveOfUse(use, id, slot));
}

const sameFunction = (a: Use, b: Use): boolean =>
  a.activation === b.activation &&
  a.name === b.name &&
  a.written === b.written &&
  a.line === b.line &&
  a.expression === b.expression &&
  JSON.stringify(a.values) === JSON.stringify(b.values);

/** Ties a curve to its code again after an edit; one whose code is gone stays, as if picked by hand. */
function rebind(curve: Curve, file: File | null): Curve {
  const { use } = curve;
  if (!use) return curve;
  const same = (file?.uses ?? []).filter(({ activation, written }) => activation === use.activation && written === use.written);
  const next = same.find(({ line }) => line === use.line) ?? same[0] ?? null;
  // A function of the program's own may have been rewritten under the same name.
  const changed = next && next.expression !== use.expression ? curveOfUse(next, curve.id, curve.slot) : null;
  return changed ?? { ...curve, use: next };
}

const focusOn = (state: State, focus: Use | null): State => {
  const next = { ...state, focus };
  return focus ? showUse(next, focus) : next;
};

function hear(state: State, message: HostMessage): State {
  switch (message.kind) {
    case "snapshot": {
      const { language, surface, followCursor, file } = message;
      const curves = state.curves.map((curve) => rebind(curve, file));
      return focusOn({ ...state, language, surface, followCursor, file, curves }, message.focus);
    }
    case "file":
      return { ...state, file: message.file, curves: state.curves.map((curve) => rebind(curve, message.file)) };
    case "focus":
      return state.followCursor ? focusOn(state, message.focus) : state;
    case "model":
      return { ...state, model: message.model };
    case "show":
      return showUse({ ...state, screen: "function" }, message.use);
    case "explanation": {
      const { explanation, show } = message;
      // What is told anew after an edit keeps what was chosen.
      const isSame =
        explanation?.rule === state.explanation?.rule &&
        explanation?.columns === state.explanation?.columns &&
        explanation?.fixes.length === state.explanation?.fixes.length;
      return { ...state, explanation, lesson: isSame ? state.lesson : asInCode.lesson, screen: show ? "explain" : state.screen };
    }
    case "stack": {
      const { stack, show } = message;
      const isSame = stack?.title === state.stack?.title && stack?.layers.length === state.stack?.layers.length;
      return { ...state, stack, trial: isSame ? state.trial : asInCode.trial, screen: show ? "stack" : state.screen };
    }
    case "language":
      return { ...state, language: message.language };
  }
}

const changeCurve = (state: State, id: number, change: (curve: Curve) => Curve): State => ({
  ...state,
  curves: state.curves.map((curve) => (curve.id === id ? change(curve) : curve)),
});

/** The next state; total, and pure: no action fails, one that makes no sense changes nothing. */
export function update(state: State, action: Action): State {
  switch (action.kind) {
    case "host":
      return hear(state, action.message);
    case "screen":
      return { ...state, screen: action.screen };
    case "lesson":
      return { ...state, lesson: { ...state.lesson, ...action.change } };
    case "trial":
      return { ...state, trial: { ...state.trial, ...action.change } };
    case "pick":
      return replaceSelected(state, (id, slot) => pickedCurve(action.activation, id, slot));
    case "compare": {
      const made = pickedCurve(action.activation, nextId(state.curves), freeSlot(state.curves));
      return made ? { ...state, curves: [...state.curves, made], selected: made.id } : state;
    }
    case "overlay": {
      const curves = [...state.curves];
      for (const { activation, values } of action.variants) {
        const isThere = curves.some((curve) => curve.activation === activation && sameValues(curve.values, values));
        if (!isThere) curves.push({ id: nextId(curves), slot: freeSlot(curves), activation, values, use: null });
      }
      return { ...state, curves, view: null };
    }
    case "select":
      return state.curves.some(({ id }) => id === action.id) ? { ...state, selected: action.id } : state;
    case "remove": {
      const curves = state.curves.filter(({ id }) => id !== action.id);
      const selected = state.selected === action.id ? (curves[0]?.id ?? null) : state.selected;
      return { ...state, curves, selected, view: curves.length === 0 ? null : state.view };
    }
    case "parameter":
      return changeCurve(state, action.id, (curve) =>
        Object.hasOwn(curve.activation.params, action.name) && !Number.isNaN(action.value)
          ? { ...curve, values: { ...curve.values, [action.name]: action.value } }
          : curve,
      );
    case "resetParameters":
      return changeCurve(state, action.id, (curve) => ({ ...curve, values: ownValues(curve) }));
    case "toggle":
      return { ...state, shown: { ...state.shown, [action.what]: !state.shown[action.what] } };
    case "followCursor":
      return { ...state, followCursor: action.follow };
    case "view":
      return { ...state, view: action.view };
    case "crosshair":
      // Minus zero is read as zero, and comes back as zero from what is saved.
      return { ...state, crosshair: action.x === null ? null : action.x + 0 };
    case "temperature":
    case "threshold":
      return action.value > 0 && Number.isFinite(action.value) ? { ...state, [action.kind]: action.value } : state;
    case "logits":
      return { ...state, logits: action.logits };
    case "restore":
      return { ...state, ...action.saved };
  }
}

function pickedCurve(activationId: string, id: number, slot: number): Curve | null {
  const activation = findActivation(activationId);
  return activation ? { id, slot, activation, values: defaultValues(activation), use: null } : null;
}
