import { lossFits } from "../core/lossFits";
import type { Loss } from "../core/losses/loss";
import { misfits } from "../text/misfits";
import { word } from "../text/phrases";
import type { Curve } from "./curve";
import { createDisclosure } from "./disclosure";
import { html, type Child } from "./dom";
import type { Context, Part } from "./part";
import { selectedCurve } from "./state";

/** Which losses can read the output of the selected function, and why the others cannot. */
export function createLossList({ say, language }: Context): Part {
  const body = html("div");
  const { root } = createDisclosure(say("losses"), body);
  let selected: Curve | null = null;
  // Worked out only where it is seen: a slider that moves would ask for every frame.
  root.addEventListener("toggle", () => fill());
  let shown: Curve | null = null;
  const names = (losses: readonly Loss[]): Child[] =>
    losses.flatMap(({ id, title }, i) => [i === 0 ? "" : " ", html("code", { class: "chip", title }, id)]);
  const group = (title: string, losses: readonly Loss[], note = ""): readonly Child[] => [
    html("h3", {}, title),
    html("p", { class: "chips" }, ...(losses.length === 0 ? [say("none")] : names(losses))),
    ...(note === "" ? [] : [html("p", { class: "note" }, note)]),
  ];

  const fill = (): void => {
    const curve = selected;
    if (!root.open || !curve || curve === shown) return;
    shown = curve;
    const { output, logits, others, learnsNothing, reachesEnds } = lossFits(curve.activation, curve.values);
    body.replaceChildren(
      ...(learnsNothing
        ? [html("p", { class: "note" }, say("nothingLearnt"))]
        : [
            ...group(say("fitsOutput"), output, reachesEnds ? say("reachesEnds") : ""),
            ...(logits.length === 0 ? [] : group(say("fitsLogits"), logits)),
            ...(others.length === 0
              ? []
              : [
                  html("h3", {}, say("fitsNot")),
                  html(
                    "ul",
                    { class: "reasons" },
                    ...others.map(({ why, losses }) =>
                      html(
                        "li",
                        {},
                        html("p", { class: "note" }, say("itsOutput", { why: word(misfits, language, why) })),
                        html("p", { class: "chips" }, ...names(losses)),
                      ),
                    ),
                  ),
                ]),
          ]),
    );
  };

  return {
    root,
    update(state) {
      selected = selectedCurve(state);
      fill();
    },
  };
}
