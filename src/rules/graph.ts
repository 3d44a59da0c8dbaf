import { isIdentity } from "../core/fits";
import { valueOr } from "../model/known";
import type { Layer, Node } from "../model/layer";
import type { Model } from "../model/model";
import type { Output } from "../model/output";

/** The nodes that a model's outputs depend on, and who takes what from whom. */
export interface Graph {
  readonly nodes: readonly Node[];
  readonly outputs: readonly Node[];
  readonly inputs: readonly Node[];
  /** The nodes that take this one as an input; an output of the model may have none. */
  consumers(node: Node): readonly Node[];
  /** Whether a layer is applied in more than one place. */
  isShared(layer: Layer): boolean;
}

/**
 * Null where the model is not known as a whole: then nobody can tell who else takes what. Made once for each model.
 * `partly`: a stack of layers will do of which some are not known, since those take what comes before them and give to what comes after.
 */
export function graphOf(model: Model, partly = false): Graph | null {
  if (!model.complete && !(partly && model.kind === "sequential")) return null;
  const before = graphs.get(model);
  if (before !== undefined) return before;
  const graph = makeGraph(model);
  graphs.set(model, graph);
  return graph;
}

const graphs = new WeakMap<Model, Graph | null>();

function makeGraph(model: Model): Graph | null {
  if (!model.outputs.known) return null;
  const outputs = model.outputs.value;
  const found = new Set<Node>(outputs);
  const consumers = new Map<Node, Node[]>();
  for (const node of found) {
    for (const input of node.inputs) {
      found.add(input);
      const takers = consumers.get(input);
      if (takers) takers.push(node);
      else consumers.set(input, [node]);
    }
  }
  const nodes = [...found];
  const once = new Set<Layer>();
  const shared = new Set<Layer>();
  for (const { layer } of nodes) (once.has(layer) ? shared : once).add(layer);
  return {
    nodes,
    outputs,
    inputs: nodes.filter((node) => node.inputs.length === 0),
    consumers: (node) => consumers.get(node) ?? [],
    isShared: (layer) => shared.has(layer),
  };
}

/** Whether a layer leaves a linear map linear: it moves, drops or averages values, or is an activation that does nothing. */
export const keepsLinear = (layer: Layer): boolean =>
  layer.effect === "identity" ||
  layer.effect === "average" ||
  (layer.effect === "activation" && layer.acts?.known === true && isIdentity(layer.acts.value.activation));

/** Whether a layer gives on what it gets, the largest of several at most. */
export const passesOn = (layer: Layer): boolean => keepsLinear(layer) || layer.effect === "maximum";

/** The nodes that in the end take this node's values, past layers that only pass them on. */
export function finalConsumers(graph: Graph, node: Node, passes: (layer: Layer) => boolean): readonly Node[] {
  const reached = new Set([node]);
  const found: Node[] = [];
  for (const at of reached) {
    for (const next of graph.consumers(at)) {
      if (passes(next.layer)) reached.add(next);
      else found.push(next);
    }
  }
  return found;
}

/** The only node that feeds this one; undefined where there are others, or none. */
export const onlyInput = ({ inputs: [only, other] }: Node): Node | undefined => (other ? undefined : only);

/** A node and those below it, the outermost first, as long as each has one input; a thousand at most. */
export function pathDown(node: Node): readonly Node[] {
  const found = [node];
  for (let below = onlyInput(node); below && found.length < 1000; below = onlyInput(below)) found.push(below);
  return found;
}

/** Whether dropout or noise works on what a layer gives before it is the output: what comes out of them is no probability. */
export function isRegularized({ node }: Output, layer: Layer): boolean {
  const path = pathDown(node).map((one) => one.layer);
  return path.slice(0, path.indexOf(layer)).some(({ disturbs }) => disturbs);
}

/** Size of a node's last axis; null where it is not known. */
export const lastAxis = ({ shape, lastAxis }: Node): number | null => (shape ? (shape.at(-1) ?? null) : (lastAxis ?? null));

/** How many columns a node has: its last axis, unless a convolution has them before its places. */
export function columnsOf(node: Node): number | null {
  const last = lastAxis(node);
  const units = node.layer.effect === "affine" ? valueOr(node.layer.units, last) : last;
  return units === last ? last : null;
}
