import { isIdentity } from "../core/fits";
import { steepestOf } from "../core/properties/steepest";
import type { ActivationUse, Layer, Node } from "../model/layer";
import type { Model } from "../model/model";
import { fix, setActivation } from "./fix";
import { valuesOf } from "./form";
import { graphOf, onlyInput, passesOn, type Graph } from "./graph";
import { nameOf } from "./name";
import { theLayer } from "./related";
import { rule } from "./rule";

/** With fewer layers the gradient still gets through. */
const FEWEST = 4;

/** Counts layers that feed nothing but the next; a normalisation or a sum between two ends a run. */
export default rule({
  id: "deep-saturating-stack",
  since: "0.1.0",
  severity: "information",
  judges: "model",
  messages: { shrinkingGradient: ["activation", "count", "slope", "product"] },
  yieldsTo: [],
  check(model, report) {
    const graph = graphOf(model);
    if (!graph) return;
    for (const stack of stacks(graph, model)) {
      const [first] = stack;
      if (stack.length < FEWEST) continue;
      report("shrinkingGradient", {
        at: first.use.at,
        data: {
          activation: nameOf(first.use),
          count: stack.length,
          slope: first.slope,
          product: stack.reduce((product, { slope }) => product * slope, 1),
        },
        related: stack.slice(1).flatMap(({ layer }) => theLayer(layer)),
        fixes: [
          fix(
            "useActivationInLayers",
            { activation: "relu", count: stack.length },
            "unsafe",
            ...stack.map(({ applies }) => setActivation(applies, "relu")),
          ),
        ],
      });
    }
  },
});

/** One trained layer with its saturating activation, and the layer that applies it. */
interface Stage {
  readonly layer: Layer;
  readonly applies: Layer;
  readonly use: ActivationUse;
  readonly slope: number;
  readonly node: Node;
}

/** Runs of hidden layers in which each feeds nothing but the next. */
function stacks(graph: Graph, model: Model): readonly (readonly [Stage, ...(readonly Stage[])])[] {
  const before = new Map<Node, Stage>();
  for (const node of graph.nodes) {
    const stage = node.layer.effect === "affine" ? stageBelow(graph, model, node) : null;
    if (stage) before.set(node, stage);
  }
  const inside = new Set([...before.values()].map(({ node }) => node));
  return [...before]
    .filter(([node]) => !inside.has(node))
    .map(([, top]) => {
      let found: readonly [Stage, ...(readonly Stage[])] = [top];
      for (let stage = before.get(top.node); stage; stage = before.get(stage.node)) found = [stage, ...found];
      return found;
    });
}

/** The layer that alone feeds this one, where a saturating function is all that its values go through. */
function stageBelow(graph: Graph, model: Model, to: Node): Stage | null {
  let applied: { readonly applies: Layer; readonly use: ActivationUse } | null = null;
  for (let node = onlyInput(to); node; node = onlyInput(node)) {
    const { layer } = node;
    if (graph.consumers(node).length !== 1 || graph.outputs.includes(node) || graph.isShared(layer)) return null;
    const use = layer.effect === "affine" ? layer.activation : layer.acts;
    if (use?.known && !isIdentity(use.value.activation)) {
      if (applied) return null;
      applied = { applies: layer, use: use.value };
    } else if (use && !use.known) return null;
    if (layer.effect === "affine") {
      const slope = applied && slopeOf(applied.use);
      return applied && slope !== null && layer.trainable && model.layers.includes(layer) ? { ...applied, layer, slope, node } : null;
    }
    if (layer.effect !== "activation" && !passesOn(layer)) return null;
  }
  return null;
}

/** The steepest slope of a function that saturates on both sides and is flatter than 1 everywhere; null for others. */
function slopeOf({ activation, values }: ActivationUse): number | null {
  if (activation.kind !== "scalar") return null;
  const known = valuesOf(values);
  if (!known || !activation.range(known).every(Number.isFinite)) return null;
  const slope = Math.abs(steepestOf(activation, known).slope);
  return slope < 1 ? slope : null;
}
