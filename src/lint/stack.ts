import linear from "../core/activations/linear";
import type { SignalLayer } from "../core/signal/propagate";
import type { Head } from "../core/head";
import type { Initializer as Drawn } from "../core/signal/initializer";
import { valueOr } from "../model/known";
import type { ActivationUse, Effect, Layer, Node } from "../model/layer";
import type { Omission, Refusal } from "../model/lesson";
import type { Model } from "../model/model";
import { drawn } from "../rules/drawn";
import { valuesOf } from "../rules/form";
import { graphOf, lastAxis } from "../rules/graph";

/** One trained layer, with what its values go through, as the core's computation takes it. */
export interface StackLayer extends SignalLayer {
  readonly layer: Layer;
  readonly head: Head;
  readonly initializer: Drawn;
  /** As Keras calls it. */
  readonly initializerName: string;
}

/** A model as a stack of layers at initialisation: what a signal and a gradient go through. */
export interface Stack {
  /** Of a model that is refused, those before what is in the way. */
  readonly layers: readonly StackLayer[];
  readonly omitted: readonly Omission[];
  readonly refused: { readonly why: Refusal; readonly layer: Layer | null } | null;
}

class Refused {
  constructor(
    readonly why: Refusal,
    readonly layer: Layer | null,
  ) {}
}

/** The layers of a model from its input to its output, up to the first part that cannot be modelled; total. */
export function stackOf(model: Model): Stack {
  const chain = chainOf(model);
  if (chain instanceof Refused) return { layers: [], omitted: [], refused: chain };
  const layers: StackLayer[] = [];
  const omitted = new Set<Omission>();
  const stopped = (refused: Refused): Stack => ({ layers, omitted: [...omitted], refused });
  // A softmax mixes its inputs; as the last of all it is the loss's business and no part of the stack.
  const last = chain.filter(({ layer }) => layer.effect === "affine" || layer.effect === "activation").at(-1);
  for (const node of chain.slice(1)) {
    const { layer } = node;
    const why = obstacles[layer.effect];
    if (why) return stopped(new Refused(why, layer));
    if (layer.disturbs) omitted.add("dropout");
    if (layer.effect === "average" || layer.effect === "maximum") omitted.add("pooling");
    if (layer.effect === "affine") {
      const found = layerOf(node, node === last);
      if (found instanceof Refused) return stopped(found);
      layers.push(found);
      if (layer.kernelSize !== 1 && positions(node) !== (node.inputs[0] ? positions(node.inputs[0]) : null)) omitted.add("stride");
    }
    if (layer.effect === "activation") {
      const head = headOf(valueOr(layer.acts, null));
      const before = layers.at(-1);
      if (!head || !before) return stopped(new Refused("activation", layer));
      if (head.activation.kind === "vector") {
        if (node === last) continue;
        return stopped(new Refused("vector", layer));
      }
      if (before.head.activation.id !== "linear") return stopped(new Refused("twoActivations", layer));
      layers[layers.length - 1] = { ...before, head };
    }
  }
  return layers.length < 2 ? stopped(new Refused("short", null)) : { layers, omitted: [...omitted], refused: null };
}

const obstacles: Readonly<Partial<Record<Effect, Refusal>>> = {
  normalization: "normalization",
  recurrent: "recurrent",
  merge: "merge",
  scaling: "opaque",
  part: "opaque",
  opaque: "opaque",
};

/** All nodes from the only input to the only output, each with one input and one consumer. */
function chainOf(model: Model): readonly Node[] | Refused {
  const graph = graphOf(model);
  if (!graph) return new Refused("incomplete", null);
  const [output, other] = graph.outputs;
  if (!output || other) return new Refused("branches", null);
  const chain: Node[] = [];
  for (let node: Node | undefined = output; node; node = node.inputs[0]) {
    if (node.inputs.length > 1) return new Refused("merge", node.layer);
    if (graph.isShared(node.layer)) return new Refused("shared", node.layer);
    if (node !== output && graph.consumers(node).length !== 1) return new Refused("branches", node.layer);
    chain.unshift(node);
  }
  return chain[0]?.layer.effect === "input" ? chain : new Refused("shape", chain[0]?.layer ?? null);
}

function layerOf({ layer, inputs }: Node, isLast: boolean): StackLayer | Refused {
  const { kernelSize, units, kernelInitializer, biasInitializer, activation } = layer;
  const width = inputs[0] ? lastAxis(inputs[0]) : null;
  if (layer.className.includes("Transpose")) return new Refused("transposed", layer);
  if (kernelSize === null || !kernelInitializer) return new Refused("opaque", layer);
  if (!units?.known || width === null) return new Refused("shape", layer);
  if (!layer.trainable || layer.isGivenWeights === true) return new Refused("weights", layer);
  const initializer = kernelInitializer.known ? drawn(kernelInitializer.value) : null;
  if (!kernelInitializer.known || !initializer || !biasInitializer?.known || biasInitializer.value.constant !== 0)
    return new Refused("initializer", layer);
  const head = headOf(valueOr(activation, null));
  if (!head) return new Refused("activation", layer);
  const isVector = head.activation.kind === "vector";
  if (isVector && !isLast) return new Refused("vector", layer);
  return {
    layer,
    fanIn: width * kernelSize,
    fanOut: units.value * kernelSize,
    head: isVector ? plain : head,
    initializer,
    initializerName: kernelInitializer.value.id,
  };
}

function headOf(use: ActivationUse | null): Head | null {
  const values = use && valuesOf(use.values);
  return use && values ? { activation: use.activation, values } : null;
}

const plain: Head = { activation: linear, values: {} };

/** How many places a tensor has, the last axis and the batch left out; null where it is not known. */
const positions = ({ shape }: Node): number | null =>
  shape
    ? shape.slice(1, -1).reduce<number | null>((product, size) => (product === null || size === null ? null : product * size), 1)
    : null;
