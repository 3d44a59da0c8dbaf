import type { LinearLayer } from "../protocol/explanation";
import { actionButton, block, html, svg } from "./dom";
import type { Context, Part } from "./part";

/** Why linear layers collapse, shown on the user's own: the matrices one after another, and the single one that they are. */
export function createLinearLayers({ say, post }: Context): Part {
  const heading = html("h2");
  heading.textContent = say("linearTitle");
  const picture = html("div", { class: "matrices" });
  const facts = html("ul", { class: "facts-list" });
  const root = block([heading], picture, facts);
  let drawn: readonly LinearLayer[] | null = null;
  return {
    root,
    update({ explanation }) {
      const layers = explanation?.linear ?? [];
      root.hidden = layers.length === 0;
      if (layers === drawn) return;
      drawn = layers;
      const matrices = layers.flatMap(({ id, title, inputs, units }) =>
        inputs !== null && units !== null ? [{ id, title, inputs, units }] : [],
      );
      const [first, last] = [matrices[0], matrices.at(-1)];
      const isKnown = matrices.length === layers.length && first && last;
      const largest = Math.max(...matrices.flatMap(({ inputs, units }) => [inputs, units]));
      picture.replaceChildren(
        ...(isKnown
          ? [
              ...matrices.flatMap(({ id, title, inputs, units }, index) => {
                const button = actionButton(
                  { class: "matrix", title: say("goToLine") },
                  () => post({ kind: "reveal", id }),
                  box(inputs, units, largest),
                  html("code", {}, title),
                  html("span", {}, `${inputs} × ${units}`),
                );
                return [...(index === 0 ? [] : [html("span", { class: "sign" }, "·")]), button];
              }),
              html("span", { class: "sign" }, "="),
              html(
                "span",
                { class: "matrix" },
                box(first.inputs, last.units, largest),
                html("code", {}, say("oneMatrix")),
                html("span", {}, `${first.inputs} × ${last.units}`),
              ),
            ]
          : layers.map(({ title }) => html("code", {}, title))),
      );
      facts.replaceChildren(
        html("li", {}, say("linearWhy")),
        ...(isKnown
          ? [
              html(
                "li",
                {},
                say("linearWeights", {
                  before: matrices.reduce((sum, { inputs, units }) => sum + inputs * units, 0),
                  after: first.inputs * last.units,
                }),
              ),
              html("li", {}, rankText(matrices)),
            ]
          : []),
      );
    },
  };

  function rankText(matrices: readonly { readonly inputs: number; readonly units: number }[]): string {
    const ends = Math.min(matrices[0]?.inputs ?? 0, matrices.at(-1)?.units ?? 0);
    const rank = Math.min(ends, ...matrices.map(({ units }) => units));
    return say(rank < ends ? "linearNarrow" : "linearFull", { rank });
  }
}

/** A matrix as a rectangle: rows down, columns across, sizes by their square roots so that small ones can still be seen. */
function box(rows: number, columns: number, largest: number): SVGElement {
  const px = (size: number): number => Math.max(6, Math.round(52 * Math.sqrt(size / largest)));
  const [width, height] = [px(columns), px(rows)];
  return svg(
    "svg",
    { width: width + 2, height: height + 2, viewBox: `0 0 ${width + 2} ${height + 2}`, "aria-hidden": "true" },
    svg("rect", { x: 1, y: 1, width, height, rx: 2, class: "matrix-box" }),
  );
}
