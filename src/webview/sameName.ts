import { lastPart } from "../core/names";
import { plainForm } from "../core/catalogue";
import { largestDifference, variantsOf, type Variant } from "../core/sameName";
import { label, type Curve } from "./curve";
import { createDisclosure } from "./disclosure";
import { actionButton, html } from "./dom";
import { formatFact } from "./format";
import type { Context, Part } from "./part";
import { selectedCurve } from "./state";

/** Where the largest difference is looked for: where activations usually work. */
const looked = [-6, 6] as const;

interface Namesake {
  readonly name: string;
  readonly variants: readonly Variant[];
}

/** The short names of a function that stand for another curve elsewhere. */
export function namesakesOf({ activation }: Pick<Curve, "activation">): readonly Namesake[] {
  const shorts = new Map(activation.knownAs.map(({ name }) => lastPart(name)).map((name) => [plainForm(name), name] as const));
  return [...shorts.values()].flatMap((name) => {
    const variants = variantsOf(name).filter((variant) => variant.activation.kind === "scalar");
    return variants.length > 1 ? [{ name, variants }] : [];
  });
}

/** One name, several curves: what frameworks and versions of them give under the name of the selected function, to be laid over one another. */
export function createSameName({ say, dispatch }: Context): Part {
  const body = html("div");
  const { root } = createDisclosure(say("sameName"), body);
  let shown: Curve["activation"] | null = null;
  return {
    root,
    update(state) {
      const curve = selectedCurve(state);
      if (!curve || curve.activation === shown) return;
      shown = curve.activation;
      const namesakes = namesakesOf(curve);
      root.hidden = namesakes.length === 0;
      body.replaceChildren(
        ...namesakes.flatMap(({ name, variants }) => {
          const button = actionButton({ class: "link" }, () => dispatch({ kind: "overlay", variants }), say("overlay"));
          const difference = largestDifference(variants, looked);
          return [
            html("h3", {}, html("code", {}, name)),
            html(
              "ul",
              { class: "reasons" },
              ...variants.map((variant) =>
                html(
                  "li",
                  {},
                  html("p", {}, label(variant, say, true)),
                  html("p", { class: "note" }, variant.names.map(readable).join(", ")),
                ),
              ),
            ),
            ...(difference === undefined
              ? []
              : [
                  html(
                    "p",
                    { class: "difference" },
                    say("differ", {
                      size: formatFact(difference.size),
                      x: formatFact(difference.x),
                      from: formatFact(looked[0]),
                      to: formatFact(looked[1]),
                    }),
                  ),
                ]),
            button,
          ];
        }),
      );
    },
  };
}

/** Names as people import them. */
export const readable = (name: string): string => name.replace(/^keras2\./, "tf_keras.");
