import { valueOr } from "../model/known";
import type { Layer, Node } from "../model/layer";
import type { Model } from "../model/model";
import { fix, setParameter } from "./fix";
import { valuesOf } from "./form";
import { finalConsumers, graphOf, passesOn, type Graph } from "./graph";
import { nameOf } from "./name";
import { theLayer } from "./related";
import { rule } from "./rule";

/** Hidden layers that are trained and whose values reach nothing but other trained layers: next to an output zeros do no harm. */
export default rule({
  id: "constant-kernel-initializer",
  since: "0.1.0",
  severity: "error",
  judges: "model",
  messages: { deadForEver: ["units", "activation"], equalForEver: ["units", "value"], equalAtFirst: ["units", "value"] },
  yieldsTo: [],
  check(model, report) {
    const graph = graphOf(model, true);
    if (!graph || model.isGivenWeights === true) return;
    for (const node of graph.nodes) {
      const { layer } = node;
      const start = valueOr(layer.kernelInitializer, null);
      const value = start?.constant ?? null;
      const units = valueOr(layer.units, 0);
      if (!start || value === null || units < 2 || !isTrained(layer, model) || graph.isShared(layer)) continue;
      // In what reaches an output directly zeros do no harm; in what is added or multiplied they are often meant.
      const consumers = finalConsumers(graph, node, passes);
      if (
        reachesOutput(graph, node) ||
        consumers.length === 0 ||
        !consumers.every((next) => next.layer.effect === "affine" && isTrained(next.layer, null))
      )
        continue;
      const to = "glorot_uniform";
      const details = {
        at: start.at,
        related: theLayer(layer),
        fixes: [fix("useInitializer", { initializer: to, count: 1 }, "safe", setParameter(layer, "kernelInitializer", to))],
      };
      const dead = value === 0 && biasOf(layer) === 0 ? deadAtZero(layer) : null;
      if (dead !== null) report("deadForEver", { ...details, data: { units, activation: dead } });
      else if (biasOf(layer) !== null && consumers.every((next) => constantOf(next.layer) !== null) && !isDisturbed(graph, node))
        report("equalForEver", { ...details, data: { units, value } });
      // Where one number comes in, as many equal ones are often meant to start from.
      else if (node.inputs.every(({ shape }) => shape?.join() !== ",1"))
        report("equalAtFirst", { ...details, severity: "warning", data: { units, value } });
    }
  },
});

const constantOf = ({ kernelInitializer }: Layer): number | null => (kernelInitializer?.known ? kernelInitializer.value.constant : null);
const biasOf = ({ biasInitializer }: Layer): number | null => (biasInitializer?.known ? biasInitializer.value.constant : null);

const isTrained = (layer: Layer, model: Model | null): boolean =>
  layer.trainable && layer.isGivenWeights !== true && (model === null || model.layers.includes(layer));

/** Treats every unit alike. */
const passes = (layer: Layer): boolean =>
  passesOn(layer) ||
  (layer.effect === "activation" &&
    layer.acts?.known === true &&
    (layer.acts.value.activation.kind === "scalar" || layer.acts.value.activation.normalises));

function reachesOutput(graph: Graph, node: Node): boolean {
  const reached = new Set([node]);
  for (const at of reached) {
    if (graph.outputs.includes(at)) return true;
    for (const next of graph.consumers(at)) if (passes(next.layer)) reached.add(next);
  }
  return false;
}

/** Dropout treats units differently, and so tells them apart in time. */
function isDisturbed(graph: Graph, node: Node): boolean {
  const reached = new Set([node]);
  for (const at of reached)
    for (const next of graph.consumers(at)) {
      if (next.layer.disturbs) return true;
      if (passes(next.layer)) reached.add(next);
    }
  return false;
}

/** The name of the layer's own activation where both it and its slope are zero at zero, so that nothing ever comes out and nothing flows back. */
function deadAtZero({ activation }: Layer): string | null {
  if (!activation?.known || activation.value.activation.kind !== "scalar") return null;
  const { activation: one, values } = activation.value;
  const known = valuesOf(values);
  return known && one.f(0, known) === 0 && one.df(0, known) === 0 ? nameOf(activation.value) : null;
}
