import type { Param } from "../core/activations/activation";
import { byName, defaultValues } from "../core/catalogue";
import { ownValues } from "./curve";
import { actionButton, block, html, keyed, set, setText } from "./dom";
import { formatFact } from "./format";
import type { Context, Part } from "./part";
import { createSliderBox } from "./sliderBox";
import { selectedCurve, type State } from "./state";

interface Row {
  readonly name: string;
  readonly param: Param;
  readonly value: number;
}

/** What a slider of this parameter covers, and its step: finite, and a power of ten near a hundredth of the whole. */
export function sliderRange({ slider, min, max, default: standard }: Param): {
  readonly from: number;
  readonly to: number;
  readonly step: number;
} {
  const middle = Number.isFinite(standard) ? standard : 0;
  const finite = (bound: number | undefined, otherwise: number): number =>
    bound !== undefined && Number.isFinite(bound) ? bound : otherwise;
  const from = slider?.[0] ?? finite(min, middle - 2);
  const to = slider?.[1] ?? finite(max, Math.max(middle, from) + 2);
  return { from, to, step: 10 ** Math.floor(Math.log10((to - from) / 100) + 1e-9) };
}

/** One slider with a number box for each parameter of the selected curve; a checkbox for a flag. */
export function createParameters(context: Context, state: () => State): Part {
  const { say, dispatch } = context;
  const change = (name: string, value: number): void => {
    const id = state().selected;
    if (id !== null) dispatch({ kind: "parameter", id, name, value });
  };
  const heading = html("h2", {}, say("parameters"));
  const reset = actionButton({ class: "link" }, () => {
    const id = state().selected;
    if (id !== null) dispatch({ kind: "resetParameters", id });
  });
  const rows = html("div", { class: "parameters" });
  const notes = html("div", { class: "notes" });
  const list = keyed<Row>(
    rows,
    ({ name, param }) => `${selectedCurve(state())?.activation.id ?? ""} ${name} ${param.flag === true}`,
    ({ name, param }) => (param.flag ? createFlag(name, change) : createNumber(context, name, param, change)),
  );
  const root = block([heading, reset], rows, notes);

  return {
    root,
    update(next) {
      const curve = selectedCurve(next);
      const params = Object.entries(curve?.activation.params ?? {});
      root.hidden = params.length === 0;
      if (!curve || root.hidden) return;
      const { activation, values, use } = curve;
      list.update(params.map(([name, param]) => ({ name, param, value: values[name] ?? NaN })));
      const own = ownValues(curve);
      set(reset, { hidden: Object.keys(values).every((name) => values[name] === own[name]) });
      setText(reset, use ? say("resetToCode") : say("resetToDefaults"));
      const standard = defaultValues(activation, use ? byName(use.name)?.known : undefined);
      notes.replaceChildren(
        ...Object.entries(use?.unknownArguments ?? {}).map(([parameter, source]) =>
          html("p", { class: "note" }, say("unknownArgument", { parameter, source, value: formatFact(standard[parameter] ?? NaN) })),
        ),
      );
    },
  };
}

/** A box to tick, for a parameter that is 0 or 1. */
function createFlag(name: string, change: (name: string, value: number) => void) {
  const box = html("input", { type: "checkbox" });
  box.addEventListener("change", () => change(name, box.checked ? 1 : 0));
  return {
    root: html("label", { class: "flag" }, box, html("span", { class: "parameter-name" }, name)),
    update({ value }: Row): void {
      box.checked = value !== 0;
    },
  };
}

/** A slider and a box, for a parameter that is a number. */
function createNumber({ say }: Context, name: string, param: Param, change: (name: string, value: number) => void) {
  const range = sliderRange(param);
  const both = createSliderBox({ label: name, ...range, min: param.min ?? null, max: param.max ?? null }, (value) => change(name, value));
  const unlimited = html("input", { type: "checkbox" });
  unlimited.addEventListener("change", () => change(name, unlimited.checked ? Infinity : range.to));
  if (param.default === Infinity) both.root.append(html("label", { class: "unlimited" }, unlimited, say("noLimit")));
  return {
    root: both.root,
    update({ value }: Row): void {
      unlimited.checked = !Number.isFinite(value);
      both.update(value);
    },
  };
}
