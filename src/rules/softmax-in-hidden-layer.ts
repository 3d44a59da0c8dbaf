import { isIdentity } from "../core/fits";
import { valueOr } from "../model/known";
import type { Layer, Node } from "../model/layer";
import { traceOutput } from "../model/output";
import { useActivation } from "./fix";
import { finalConsumers, graphOf, keepsLinear, onlyInput } from "./graph";
import { nameOf } from "./name";
import { theLayer } from "./related";
import { rule } from "./rule";

/** Silent where what is normalised is multiplied with something, as weights of attention and of experts are. */
export default rule({
  id: "softmax-in-hidden-layer",
  since: "0.1.0",
  severity: "warning",
  judges: "model",
  messages: { competing: ["activation"], competingUnits: ["activation", "units"] },
  yieldsTo: ["softmax-on-one-unit"],
  check(model, report) {
    const graph = graphOf(model, true);
    if (!graph) return;
    const seen = new Set<Layer>();
    const own = new Set(model.layers);
    for (const node of graph.nodes) {
      const { layer } = node;
      // A softmax may be the output of another model, nested or not, as in a stack of classifiers.
      if (seen.has(layer) || graph.outputs.includes(node) || !own.has(layer) || model.ends?.has(layer.id)) continue;
      const source = affineUnder(node);
      const applied = traceOutput(node).applied.at(-1);
      if (!source || !applied || applied.layer !== layer || !applied.alongLast || valueOr(applied.size, 2) < 2) continue;
      if (applied.use.activation.kind !== "vector" || !applied.use.activation.normalises) continue;
      // Weights are multiplied with something; only what goes into trained layers and nowhere else is a hidden representation.
      const passes = (next: Layer): boolean => keepsLinear(next) || next.effect === "maximum" || next.effect === "normalization";
      const consumers = finalConsumers(graph, node, passes);
      if (consumers.length === 0 || !consumers.every(isTrained)) continue;
      seen.add(layer);
      const details = { at: applied.use.at, related: theLayer(source), fixes: [useActivation(layer, "relu", "unsafe")] };
      const data = { activation: nameOf(applied.use) };
      if (applied.size.known) report("competingUnits", { ...details, data: { ...data, units: applied.size.value } });
      else report("competing", { ...details, data });
    }
  },
});

/** An affine or recurrent layer that learns from its input; a convolution of what has no axis to slide along cannot be built. */
const isTrained = ({ layer, inputs }: Node): boolean =>
  (layer.effect === "affine" || layer.effect === "recurrent") &&
  layer.trainable &&
  (layer.kernelSize === 1 || !inputs.some(({ shape }) => Number(shape?.length) <= 2));

/** The trained layer that has this as its activation, or is followed by it, perhaps normalised in between. */
function affineUnder(to: Node): Layer | null {
  const { layer } = to;
  if (!layer.trainable) return null;
  if (layer.effect === "affine") return layer;
  let node = onlyInput(to);
  while (node && (keepsLinear(node.layer) || node.layer.effect === "normalization")) node = onlyInput(node);
  const before = node?.layer;
  return layer.effect === "activation" &&
    before?.effect === "affine" &&
    before.trainable &&
    before.activation?.known === true &&
    isIdentity(before.activation.value.activation)
    ? before
    : null;
}
