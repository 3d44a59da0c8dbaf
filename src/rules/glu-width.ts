import { valueOr } from "../model/known";
import type { Layer, Node } from "../model/layer";
import { fix, setUnits } from "./fix";
import { graphOf, lastAxis } from "./graph";
import { nameOf } from "./name";
import { theLayer } from "./related";
import { rule } from "./rule";

/** Counts what goes into the activation, along the last axis. */
export default rule({
  id: "glu-width",
  since: "0.1.0",
  severity: "error",
  judges: "model",
  messages: { oddWidth: ["activation", "width"] },
  yieldsTo: [],
  check(model, report) {
    const seen = new Set<Layer>();
    for (const node of graphOf(model)?.nodes ?? []) {
      const { layer } = node;
      const use = layer.effect === "affine" ? layer.activation : layer.effect === "activation" ? layer.acts : null;
      if (!use?.known || seen.has(layer) || use.value.activation.kind !== "vector" || use.value.activation.width(2) !== 1) continue;
      if (valueOr(use.value.axis, null) !== -1) continue;
      for (const { source, width } of into(node)) {
        if (width === null || width % 2 === 0) continue;
        seen.add(layer);
        report("oddWidth", {
          at: use.value.at,
          data: { activation: nameOf(use.value), width },
          related: theLayer(source),
          // As many numbers come out as were asked for.
          fixes:
            source.units?.known && source.units.value === width
              ? [fix("useUnits", { units: 2 * width }, "unsafe", setUnits(source, 2 * width))]
              : [],
        });
      }
    }
  },
});

/** The layers whose numbers go into the activation, and how many those are along the last axis; null where it is not known. */
const into = ({ layer, inputs }: Node): readonly { readonly source: Layer; readonly width: number | null }[] =>
  layer.effect === "affine"
    ? [{ source: layer, width: valueOr(layer.units, null) }]
    : inputs.map((input) => ({ source: input.layer, width: lastAxis(input) }));
