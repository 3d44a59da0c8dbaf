import { findActivation } from "../core/catalogue";
import { layersScene } from "../core/lesson/layersScene";
import { statesOf, tried, type LayerState } from "../core/lesson/trial";
import type { SignalLayer } from "../core/signal/propagate";
import type { Omission, Refusal, Stack, StackLayer } from "../protocol/stack";
import { createDisclosure } from "./disclosure";
import { actionButton, block, html, setText } from "./dom";
import { formatFact } from "./format";
import { icon } from "./icons";
import { numbers } from "./pairs";
import { changing, type Context, type PanelKey, type Part, type Say } from "./part";
import { placeName } from "./place";
import { createPictures } from "./pictures";
import { createSliderBox } from "./sliderBox";
import type { State } from "./state";

const initializers = ["glorot_uniform", "he_normal", "lecun_normal", "orthogonal", "random_normal"];
const mostLayers = 64;
/** Beyond this, either way, the first layers learn nothing or too much. */
const limit = 1e-2;

type Named = SignalLayer & Pick<StackLayer, "title" | "activation" | "initializerName">;

/** The user's model before training: how large values and gradients are from layer to layer, and what depth and initialiser do to them. */
export function createStackScreen(context: Context): Part {
  const { say, dispatch, post } = context;
  const heading = html("h1", { class: "lesson" });
  const placeText = html("span");
  const place = actionButton({ class: "link" }, () => reveal(shown?.layers[0]?.id ?? shown?.refused?.id), icon("code"), placeText);
  const verdict = html("ul", { class: "facts-list" });
  const pictures = createPictures([say("variancePicture"), say("gradientPicture")]);
  const axis = html("p", { class: "note axis-name" }, say("axisLayer"));
  const depth = createSliderBox({ label: say("hiddenLayers"), from: 1, to: mostLayers, step: 1, min: 1, max: mostLayers }, (value) =>
    dispatch({ kind: "trial", change: { depth: Math.round(value) } }),
  );
  const select = html(
    "select",
    { id: "initializer" },
    html("option", { value: "" }, say("asInCode")),
    ...initializers.map((name) => html("option", { value: name }, name)),
  );
  select.addEventListener("change", () => dispatch({ kind: "trial", change: { initializer: select.value === "" ? null : select.value } }));
  const reset = actionButton(
    { class: "link" },
    () => dispatch({ kind: "trial", change: { depth: null, initializer: null } }),
    say("resetToCode"),
  );
  const controls = block(
    [html("h2", {}, say("whatIf")), reset],
    depth.root,
    html("p", { class: "field" }, html("label", { for: "initializer" }, say("initializer")), select),
  );
  const assumptions = html("ul", { class: "facts-list" });
  const assumed = block([html("h2", {}, say("assumptions"))], assumptions);
  const region = html("div", { class: "table-region", role: "region", tabindex: 0, "aria-label": say("stackTable") });
  const table = createDisclosure(say("table"), region);
  const refusal = html("p", { class: "refusal" });
  const refusalText = html("span");
  const refusalPlace = actionButton({ class: "link" }, () => reveal(shown?.refused?.id));
  refusal.append(refusalText, " ", refusalPlace);
  const columns = html(
    "div",
    { class: "columns" },
    html("div", { class: "stage" }, verdict, pictures.root, axis, table.root),
    html("div", { class: "side" }, controls, assumed),
  );
  const root = html("article", {}, heading, html("p", { class: "origin" }, place), refusal, columns);

  let shown: Stack | null = null;
  const reveal = (id: string | null | undefined): void => {
    if (id) post({ kind: "reveal", id });
  };
  const isOther = changing();

  return {
    root,
    update({ stack, trial, language }: State) {
      if (!stack || !isOther(stack, trial, language)) return;
      shown = stack;
      setText(heading, say("stackTitle"));
      setText(placeText, `${stack.title === "" ? "" : `${stack.title} · `}${placeName(stack.line, say)}`);
      const layers = layersOf(stack);
      refusal.hidden = stack.refused === null;
      columns.hidden = stack.refused !== null || layers === null;
      if (stack.refused) {
        setText(refusalText, say(refusalWords[stack.refused.why], { what: stack.refused.what }));
        refusalPlace.hidden = stack.refused.id === null;
        setText(refusalPlace, placeName(stack.refused.line, say));
      }
      if (stack.refused || !layers) return;
      const trying = tried(layers, trial);
      const states = statesOf(trying);
      depth.update(trying.length - 1);
      select.value = trial.initializer ?? "";
      reset.hidden = trial.depth === null && trial.initializer === null;
      const series = [states.map(({ signal }) => (signal.known ? signal.variance : null)), states.map(({ gradient }) => gradient)];
      pictures.show(
        (index, size) => layersScene([series[index] ?? []], size),
        (index) => describe(series[index] ?? [], say),
      );
      verdict.replaceChildren(...verdictOf(states, say).map((text) => html("li", {}, text)));
      assumptions.replaceChildren(
        ...[say("assumeWeights"), say("assumeInputs"), say("assumeWide"), ...stack.omitted.map((each) => say(omissionWords[each]))].map(
          (text) => html("li", {}, text),
        ),
      );
      region.replaceChildren(tableOf(trying, states, trial.initializer, say));
    },
  };
}

const refusalWords = {
  incomplete: "refusedIncomplete",
  branches: "refusedBranches",
  shared: "refusedShared",
  normalization: "refusedNormalization",
  recurrent: "refusedRecurrent",
  merge: "refusedMerge",
  opaque: "refusedOpaque",
  activation: "refusedActivation",
  twoActivations: "refusedTwoActivations",
  vector: "refusedVector",
  initializer: "refusedInitializer",
  weights: "refusedWeights",
  shape: "refusedShape",
  transposed: "refusedTransposed",
  short: "refusedShort",
} as const satisfies Record<Refusal, PanelKey>;

const omissionWords = { dropout: "omittedDropout", pooling: "omittedPooling", stride: "omittedStride" } as const satisfies Record<
  Omission,
  PanelKey
>;

/** The layers in the core's terms; null where one names an activation that the core does not have. */
function layersOf({ layers }: Stack): readonly Named[] | null {
  const found = layers.map((layer) => {
    const activation = findActivation(layer.activation);
    return activation ? { ...layer, head: { activation, values: numbers(layer.values) } } : null;
  });
  return found.every((layer) => layer !== null) ? found : null;
}

/** What becomes of signal and gradient, in a sentence each. */
function verdictOf(states: readonly LayerState[], say: Say): readonly string[] {
  const unknown = states.findIndex(({ signal }) => !signal.known);
  if (unknown >= 0) return [say("signalUnknown", { layer: unknown + 1 })];
  const gradient = states[0]?.gradient ?? NaN;
  const last = states.at(-2)?.signal;
  const variance = last?.known ? last.variance : NaN;
  const size = (value: number): string => formatFact(value, 2);
  return [
    say(gradient < limit ? "gradientVanishes" : gradient > 1 / limit ? "gradientExplodes" : "gradientArrives", { ratio: size(gradient) }),
    say(variance < limit / 10 ? "varianceVanishes" : variance > 10 / limit ? "varianceExplodes" : "varianceStays", {
      variance: size(variance),
    }),
  ];
}

/** The layers as a table, for those who do not see the pictures. */
function tableOf(layers: readonly Named[], states: readonly LayerState[], initializer: string | null, say: Say): HTMLElement {
  const cell = (value: number | null): HTMLElement => html("td", {}, value === null ? "–" : formatFact(value, 3));
  return html(
    "table",
    {},
    html("caption", {}, say("stackTable")),
    html(
      "thead",
      {},
      html(
        "tr",
        {},
        ...["", say("layer"), say("activation"), say("initializer"), say("variance"), say("gradient")].map((title) =>
          html("th", { scope: "col" }, title),
        ),
      ),
    ),
    html(
      "tbody",
      {},
      ...layers.map(({ title, activation, initializerName }, index) => {
        const state = states[index];
        return html(
          "tr",
          {},
          html("th", { scope: "row" }, `${index + 1}`),
          ...[title, activation, initializer ?? initializerName].map((text) => html("td", {}, text)),
          cell(state?.signal.known ? state.signal.variance : null),
          cell(state?.gradient ?? null),
        );
      }),
    ),
  );
}

const describe = (values: readonly (number | null)[], say: Say): string => {
  const text = (value: number | null | undefined): string => (value === null || value === undefined ? "–" : formatFact(value, 3));
  return say("layersSummary", { count: values.length, first: text(values[0]), last: text(values.at(-1)) });
};
