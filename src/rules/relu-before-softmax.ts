import { entry } from "../core/numeric/entry";
import { valueOr } from "../model/known";
import type { Layer } from "../model/layer";
import type { Applied, Output } from "../model/output";
import { useNoActivation } from "./fix";
import { formOf, headOf, rangeOf } from "./form";
import { pathDown } from "./graph";
import { nameOf } from "./name";
import { theActivation, theLayer, theLoss } from "./related";
import { rule } from "./rule";

/** Works in practice, hence information; anything but moves between the two is silence. */
export default rule({
  id: "relu-before-softmax",
  since: "0.1.0",
  severity: "information",
  judges: "judgement",
  messages: { cutLogits: ["inner", "outer", "min"], boundedLogits: ["inner", "outer", "units", "max"] },
  yieldsTo: ["softmax-on-one-unit", "double-activation"],
  check({ output, loss }, report) {
    const head = loss.known && loss.value.loss.task === "categorical" && valueOr(loss.value.fromLogits, false) ? headOf(output) : null;
    if (loss.known && head?.form === "non-negative" && head.range[1] === Infinity && output.through.every(moves)) {
      const { use, layer } = head.applied;
      report("cutLogits", {
        at: use.at,
        data: { inner: nameOf(use), outer: loss.value.loss.id, min: head.range[0] },
        related: [...theLayer(output.layer), ...theLoss(loss)],
        fixes: [useNoActivation(layer, nameOf(use), "safe")],
      });
    }
    const outer = output.applied.at(-1);
    const inner = output.applied.at(-2);
    if (!outer || !inner || !output.base.known || formOf(outer) !== "distribution" || !isNext(output, inner, outer)) return;
    const form = formOf(inner);
    const range = rangeOf(inner);
    if ((form !== "non-negative" && form !== "signed") || !range) return;
    const [min, max] = range;
    const { activation } = outer.use;
    const names = { inner: nameOf(inner.use), outer: nameOf(outer.use) };
    const details = {
      at: inner.use.at,
      related: [theActivation(outer), ...theLayer(output.layer), ...theLoss(loss)],
      fixes: [useNoActivation(inner.layer, names.inner, "safe")],
    };
    if (max === Infinity) report("cutLogits", { ...details, data: { ...names, min } });
    else if (outer.size.known && outer.size.value > 1 && outer.size.value <= MOST_COLUMNS && activation.kind === "vector") {
      // The surest prediction: one column at the top of the range, all others at its bottom.
      const surest = entry(activation.f([max, ...Array.from({ length: outer.size.value - 1 }, () => min)], {}), 0);
      report("boundedLogits", { ...details, data: { ...names, units: outer.size.value, max: surest } });
    }
  },
});

/** More columns than any list of classes has, and few enough to write out. */
const MOST_COLUMNS = 100_000;

/** Nothing between the two but moves: an average of rectified maps, as some classifiers end in, is no vector of cut logits. */
function isNext({ node }: Output, inner: Applied, outer: Applied): boolean {
  const path = pathDown(node);
  const [top, bottom] = [outer, inner].map((one) => path.findIndex(({ layer }) => layer.at === one.layer.at));
  return path
    .slice(top, bottom)
    .slice(1)
    .every(({ layer }) => moves(layer));
}

const moves = ({ effect }: Layer): boolean => effect === "identity" || effect === "activation";
