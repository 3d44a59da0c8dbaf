import { findActivation } from "../core/catalogue";
import { precisions } from "../core/numeric/precision";
import { ceilingOfTwice, entropyOf, softmaxError } from "../core/softmaxLab";
import type { CurveOf } from "./curve";
import { createDisclosure } from "./disclosure";
import { actionButton, html, keyed, set, setText } from "./dom";
import { formatFact, formatValue } from "./format";
import type { Context, Part } from "./part";
import { createSliderBox } from "./sliderBox";
import { selectedCurve, type State } from "./state";

/** Whether a function divides a whole among its outputs, or gives the logarithms of the shares. */
const isDistribution = ({ activation }: CurveOf<"vector">): boolean => activation.normalises || activation.logarithm === true;

/** The logits that the function sees: divided by the temperature, where it has one. */
export const heated = (curve: CurveOf<"vector">, { logits, temperature }: Pick<State, "logits" | "temperature">): readonly number[] =>
  isDistribution(curve) && temperature !== 1 ? logits.map((logit) => logit / temperature) : logits;

/** What can be learnt from softmax and its kin on the logits of the bars: temperature, entropy, what sigmoids or a second softmax make of them, and overflow. */
export function createSoftmaxLab({ say, dispatch }: Context): Part {
  const temperature = createSliderBox({ label: say("temperature"), from: 0.1, to: 5, step: 0.1, min: 1e-3, max: 1e4 }, (value) =>
    dispatch({ kind: "temperature", value }),
  );
  const entropy = html("dd");
  const classes = html("dd");
  const measures = html(
    "dl",
    { class: "facts" },
    html("div", { class: "fact" }, html("dt", { title: say("entropyWhat") }, say("entropy")), entropy),
    html("div", { class: "fact" }, html("dt", { title: say("effectiveClassesWhat") }, say("effectiveClasses")), classes),
  );

  const body = html("tbody");
  const sums = html("tr", {}, html("th", { scope: "row" }, say("sum")), html("td"), html("td"), html("td"));
  const rows = keyed<CompareRow>(body, ({ index }) => index, createCompareRow);
  const ceiling = html("p", { class: "note" });
  const beside = createDisclosure(
    say("beside"),
    html(
      "table",
      { class: "compare" },
      html("caption", {}, say("beside")),
      html(
        "thead",
        {},
        html(
          "tr",
          {},
          html("th", { scope: "col" }, say("input")),
          ...["softmax", "sigmoid", "softmax²"].map((name) => html("th", { scope: "col" }, name)),
        ),
      ),
      body,
      html("tfoot", {}, sums),
    ),
    html("p", { class: "note" }, say("besideSigmoid")),
    ceiling,
  );
  beside.root.open = true;

  const errors = html("tbody");
  const example = actionButton(
    { class: "link" },
    () => dispatch({ kind: "logits", logits: [1000, 1001, 1002] }),
    say("overflowExample", { logits: "[1000, 1001, 1002]" }),
  );
  const numerics = createDisclosure(
    say("overflow"),
    html("p", { class: "note" }, say("overflowText")),
    html(
      "table",
      { class: "compare" },
      html("caption", {}, say("overflow")),
      html(
        "thead",
        {},
        html(
          "tr",
          {},
          html("th", { scope: "col" }, say("precision")),
          html("th", { scope: "col" }, say("naive")),
          html("th", { scope: "col" }, say("shifted")),
        ),
      ),
      errors,
    ),
    example,
  );

  const root = html("section", { class: "lab" }, html("div", { class: "block" }, temperature.root, measures), beside.root, numerics.root);
  return {
    root,
    update(state) {
      const curve = selectedCurve(state);
      if (curve?.activation.kind !== "vector") return;
      const { activation, values } = curve;
      const own = { ...curve, activation };
      root.hidden = !isDistribution(own);
      if (root.hidden) return;
      const logits = heated(own, state);
      const outputs = activation.f(logits, values);
      const shares = activation.normalises ? outputs : outputs.map(Math.exp);
      temperature.update(state.temperature);
      const nats = entropyOf(shares);
      setText(
        entropy,
        say("entropyOf", { entropy: formatFact(Number(nats.toFixed(3))), most: formatFact(Number(Math.log(outputs.length).toFixed(3))) }),
      );
      setText(classes, say("ofClasses", { effective: formatFact(Number(Math.exp(nats).toFixed(2))), count: outputs.length }));

      const isSoftmax = activation.id === "softmax";
      beside.root.hidden = numerics.root.hidden = !isSoftmax;
      if (!isSoftmax) return;
      const sigmoid = findActivation("sigmoid");
      const each = sigmoid?.kind === "scalar" ? logits.map((x) => sigmoid.f(x, {})) : [];
      const twice = activation.f(outputs, values);
      rows.update(logits.map((logit, index) => ({ index, logit, outputs: [outputs, each, twice].map((list) => list[index] ?? NaN) })));
      [outputs, each, twice].forEach((list, index) => {
        const cell = sums.children[index + 1];
        if (cell) setText(cell, formatValue(list.reduce((a, b) => a + b, 0)));
      });
      setText(ceiling, say("besideTwice", { count: outputs.length, ceiling: formatValue(ceilingOfTwice(outputs.length)) }));
      errors.replaceChildren(
        ...precisions.map((precision) =>
          html(
            "tr",
            {},
            html("th", { scope: "row" }, html("code", {}, precision)),
            ...[false, true].map((isShifted) => {
              const error = softmaxError(logits, precision, isShifted);
              return html(
                "td",
                { class: Number.isNaN(error) ? "problem" : "" },
                Number.isNaN(error) ? "NaN" : say("errorOf", { size: error === 0 ? "0" : error.toExponential(0).replace("-", "−") }),
              );
            }),
          ),
        ),
      );
    },
  };
}

interface CompareRow {
  readonly index: number;
  readonly logit: number;
  readonly outputs: readonly number[];
}

/** One logit with what each number format makes of it. */
function createCompareRow() {
  const head = html("th", { scope: "row" });
  const cells = Array.from({ length: 3 }, () => {
    const fill = html("span", { class: "cell-fill", "aria-hidden": "true" });
    const value = html("span");
    return { fill, value, root: html("td", {}, value, fill) };
  });
  const root = html("tr", {}, head, ...cells.map((cell) => cell.root));
  return {
    root,
    update({ logit, outputs }: CompareRow): void {
      setText(head, formatFact(logit));
      const most = Math.max(...outputs);
      cells.forEach(({ fill, value, root: cell }, index) => {
        const output = outputs[index] ?? NaN;
        setText(value, formatValue(output));
        fill.style.width = `${Math.max(0, Math.min(1, output)) * 100}%`;
        set(cell, { "data-most": most === output ? "true" : null });
      });
    },
  };
}
