import { titleOf } from "../text/summaries";
import { seriesStroke } from "../core/plot/curve";
import { givenParameters, label, type Curve } from "./curve";
import { actionButton, html, keyed, set, setText, svg } from "./dom";
import { formatFact, formatPosition, formatValue } from "./format";
import { icon } from "./icons";
import type { Context, Part } from "./part";
import { createPicker } from "./picker";
import { crosshairStep, currentView } from "./view";
import { selectedCurve, type State } from "./state";

/** The curves, each with its colour and dash, its values under the crosshair, and a button that removes it. */
export function createLegend(context: Context, state: () => State): Part {
  const { say, dispatch } = context;
  const at = html("span", { class: "at" });
  const heads = html("div", { class: "legend-heads", "aria-hidden": "true" });
  const rows = html("ul", { class: "legend" });
  const list = keyed<Curve>(
    rows,
    ({ id }) => id,
    ({ id, slot }) => {
      const name = html("span", { class: "legend-name" });
      const given = html("span", { class: "legend-given" });
      const values = html("span", { class: "legend-values" });
      const select = actionButton(
        { class: "legend-select" },
        () => dispatch({ kind: "select", id }),
        swatch(slot),
        html("span", { class: "legend-text" }, name, given),
        values,
      );
      const remove = actionButton({ class: "quiet remove" }, () => dispatch({ kind: "remove", id }), icon("close"));
      const root = html("li", { class: "legend-row" }, select, remove);
      return {
        root,
        update(curve: Curve) {
          const { curves, selected, shown, crosshair } = state();
          const text = label(curve, say);
          setText(name, titleOf(say.language, curve.activation));
          setText(given, givenParameters(curve, formatFact));
          const shownValues = crosshair === null ? [] : valuesAt(curve, crosshair, shown);
          values.replaceChildren(...shownValues.map((value) => html("span", { class: "value" }, value)));
          set(select, { "aria-pressed": String(curve.id === selected), title: say("select", { name: text }) });
          set(remove, { "aria-label": say("remove", { name: text }), title: say("remove", { name: text }), hidden: curves.length === 1 });
        },
      };
    },
  );
  const compare = createPicker(context, { label: say("compare"), placeholder: say("comparePlaceholder"), icon: "plus" }, (activation) =>
    dispatch({ kind: "compare", activation }),
  );
  const root = html(
    "section",
    { class: "block curves" },
    html("div", { class: "block-head" }, html("h2", {}, say("curves")), at),
    heads,
    rows,
    compare.root,
  );

  return {
    root,
    update(next) {
      const { crosshair, shown, curves } = next;
      root.hidden = curves.every(({ activation }) => activation.kind === "vector") && curves.length === 1;
      setText(at, crosshair === null ? "" : say("at", { x: formatPosition(crosshair, crosshairStep(currentView(next)) / 10) }));
      const symbols = crosshair === null ? [] : ["f", ...(shown.derivative ? ["f′"] : []), ...(shown.second ? ["f″"] : [])];
      heads.replaceChildren(...symbols.map((symbol) => html("span", { class: "value" }, symbol)));
      heads.hidden = symbols.length === 0 || selectedCurve(next)?.activation.kind === "vector";
      list.update(curves);
    },
  };
}

/** A short piece of the line itself. */
function swatch(slot: number): SVGElement {
  const { token, dash, widthPx } = seriesStroke(slot);
  return svg(
    "svg",
    { class: "swatch", viewBox: "0 0 24 8", "aria-hidden": "true", focusable: "false" },
    svg("line", { x1: 0, x2: 24, y1: 4, y2: 4, class: `${token} stroked`, "stroke-width": widthPx, "stroke-dasharray": dash ?? null }),
  );
}

function valuesAt({ activation, values }: Curve, x: number, shown: State["shown"]): readonly string[] {
  if (activation.kind === "vector") return [];
  return [
    activation.f(x, values),
    ...(shown.derivative ? [activation.df(x, values)] : []),
    ...(shown.second ? [activation.d2f(x, values)] : []),
  ].map(formatValue);
}
