import { defaultInitializer, weightMoments } from "../core/signal/initializer";
import { propagate, type SignalLayer } from "../core/signal/propagate";
import type { ProposedFix, Related } from "../model/finding";
import type { Place } from "../model/known";
import type { ActivationUse, Layer, Node } from "../model/layer";
import type { Model } from "../model/model";
import { drawn } from "./drawn";
import { fix, setParameter } from "./fix";
import { valuesOf } from "./form";
import { graphOf, lastAxis } from "./graph";
import { theLayer } from "./related";

/** What the hidden layers of a plain stack make of a signal before training. */
export interface StackSignal {
  readonly layers: readonly [Layer, ...Layer[]];
  /** Mean square of what the last of them puts out, for inputs of mean square 1. */
  readonly values: number;
  /** By how much pooling, strides and dropout may change that, in either direction: at least 1. */
  readonly slack: number;
  /**
   * By what factor the mean square of the gradient changes on its way back from the last of them to the first, and what dropout and
   * a change of width may do to it. Null with convolutions, which sum over all places what reaches each of them.
   */
  readonly gradient: { readonly factor: number; readonly slack: number } | null;
  /** An initialiser for all of them with which both stay near 1; null where none does. */
  readonly better: () => string | null;
}

/** Beyond this the first layers learn nothing, or too much; beyond its inverse likewise. */
export const limit = 1e4;

/** Longer stacks are not followed: each layer takes several integrals. */
const DEEPEST = 64;

/** Narrower layers scatter too much around what holds for wide ones. */
const NARROWEST = 8;

interface Stage { readonly layer: Layer; readonly signal: SignalLayer }

/**
 * Null where the model is anything but a chain of dense layers and convolutions whose activations, widths and initialisers are known,
 * and where a rough look shows that nothing leaves its bounds on the side in question.
 */
export function signalOf(model: Model, side: "vanishing" | "exploding"): StackSignal | null {
  const stack = stackOf(model);
  if (!stack || !Object.values(stack.rough).some((factor) => (side === "vanishing" ? factor < 10 / limit : factor > limit / 10))) return null;
  const { chain, hidden } = stack;
  const reached = (stack.reached ??= { of: follow(hidden) }).of;
  const slack = slackOf(chain);
  if (!reached || slack === null) return null;
  const gradient = chain.every((node) => positions(node) === 1) ? { factor: reached.gradient, slack: slack * narrowing(hidden) } : null;
  const [first, ...others] = hidden.map(({ layer }) => layer);
  return first ? { layers: [first, ...others], values: reached.values, slack, gradient, better: () => betterFor(hidden) } : null;
}

/** A model as a stack, looked at by the rules of both sides. */
interface Stack {
  readonly chain: readonly Node[];
  readonly hidden: readonly Stage[];
  readonly rough: { readonly values: number; readonly gradient: number };
  /** Found where the rough look asks for it. */
  reached?: { readonly of: ReturnType<typeof follow> };
}

const stacks = new WeakMap<Model, { readonly of: Stack | null }>();

function stackOf(model: Model): Stack | null {
  const before = stacks.get(model);
  if (before) return before.of;
  const stack = makeStack(model);
  stacks.set(model, { of: stack });
  return stack;
}

function makeStack(model: Model): Stack | null {
  const chain = model.isGivenWeights === true ? null : chainOf(model);
  const stages = chain && stagesOf(chain);
  // The last layer's scale is set by the loss, and its activation is mostly made for it.
  const hidden = stages?.slice(0, -1) ?? [];
  if (!chain || hidden.length < 2 || hidden.length > DEEPEST || hidden.some(({ signal, layer }) => signal.head === null || !layer.units?.known || layer.units.value < NARROWEST)) return null;
  const rough = roughly(hidden);
  return rough && { chain, hidden, rough };
}

/** Where a stack's fault is, and the initialiser that mends all of it. */
export function placesOf({ layers, better }: StackSignal): { readonly at: Place; readonly related: readonly Related[]; readonly fixes: readonly ProposedFix[] } {
  const [first, ...others] = layers;
  const initializer = better();
  const changes = initializer === null ? [] : layers.map((layer) => setParameter(layer, "kernelInitializer", initializer));
  return { at: first.at, related: others.flatMap(theLayer), fixes: initializer === null ? [] : [fix("useInitializer", { initializer, count: layers.length }, "safe", ...changes)] };
}

function betterFor(hidden: readonly Stage[]): string | null {
  const found = ["glorot_uniform", "he_normal", "lecun_normal"].find((id) => {
    const initializer = defaultInitializer(id) ?? null;
    const after = roughly(hidden.map((stage) => ({ ...stage, signal: { ...stage.signal, initializer } })));
    return after !== null && [after.values, after.gradient].every((factor) => factor > 10 / limit && factor < limit / 10);
  });
  return found ?? null;
}

/** Of fewer units each has more to say: the length of the whole gradient changes less than the mean of its entries, or more. */
function narrowing(hidden: readonly Stage[]): number {
  const [first = 1, last = 1] = [hidden[0], hidden.at(-1)].map((stage) => (stage?.layer.units?.known ? stage.layer.units.value : 1));
  return Math.max(first / last, last / first);
}

function follow(hidden: readonly Stage[]): { readonly values: number; readonly gradient: number } | null {
  const signals = propagate(hidden.map(({ signal }) => signal));
  let values = 1;
  let gradient = 1;
  for (const [index, signal] of signals.entries()) {
    if (!signal.known) return null;
    values = signal.meanSquare;
    // What reaches the weights of the first layer has not gone through them.
    if (index > 0) gradient *= signal.gradientFactor;
  }
  return { values, gradient };
}

/** Points of a standard normal variable and their weights, enough to tell a factor of ten. */
const points = Array.from({ length: 41 }, (_, i) => (i - 20) / 4);
const total = points.reduce((sum, z) => sum + Math.exp(-z * z / 2), 0);

/** The same as `follow` to within some per cent, a hundred times as fast: nearly all models are done with it. */
function roughly(hidden: readonly Stage[]): { readonly values: number; readonly gradient: number } | null {
  let values = 1;
  let gradient = 1;
  for (const [index, { signal: { fanIn, fanOut, head, initializer } }] of hidden.entries()) {
    if (!head || head.activation.kind !== "scalar" || !initializer) return null;
    const { activation, values: parameters } = head;
    const { mean, variance } = weightMoments(initializer, fanIn, fanOut);
    if (mean !== 0) return null;
    const deviation = Math.sqrt(fanIn * variance * values);
    const expect = (g: (x: number) => number): number => points.reduce((sum, z) => sum + g(deviation * z) ** 2 * Math.exp(-z * z / 2), 0) / total;
    values = expect((x) => activation.f(x, parameters));
    if (index > 0) gradient *= fanOut * variance * expect((x) => activation.df(x, parameters));
  }
  return { values, gradient };
}

/** All nodes from the input to the only output, each with one input and one consumer. */
function chainOf(model: Model): readonly Node[] | null {
  const graph = graphOf(model);
  const [output, other] = graph?.outputs ?? [];
  if (!graph || !output || other) return null;
  const chain: Node[] = [];
  for (let node: Node | undefined = output; node; node = node.inputs[0]) {
    if (node.inputs.length > 1 || graph.isShared(node.layer) || (node !== output && graph.consumers(node).length !== 1)) return null;
    chain.push(node);
  }
  return chain.at(-1)?.layer.effect === "input" ? chain.reverse() : null;
}

function stagesOf(chain: readonly Node[]): readonly Stage[] | null {
  const stages: Stage[] = [];
  for (const node of chain.slice(1)) {
    const { layer } = node;
    switch (layer.effect) {
      case "identity": case "average": case "maximum": break;
      case "affine": {
        const stage = stageOf(node);
        if (!stage) return null;
        stages.push(stage);
        break;
      }
      case "activation": {
        const before = stages.pop();
        // Two activations one after the other are no layer that the core follows.
        if (!before || before.signal.head?.activation.id !== "linear") return null;
        stages.push({ ...before, signal: { ...before.signal, head: headOf(layer.acts?.known ? layer.acts.value : null) } });
        break;
      }
      default: return null;
    }
  }
  return stages;
}

function stageOf({ layer, inputs }: Node): Stage | null {
  const { kernelSize, units, kernelInitializer, biasInitializer, activation } = layer;
  const width = inputs[0] ? lastAxis(inputs[0]) : null;
  const biases = biasInitializer?.known ? biasInitializer.value.constant : null;
  // A transposed convolution counts its connections the other way round.
  if (kernelSize === null || !units?.known || width === null || !kernelInitializer?.known || biases !== 0 || layer.className.includes("Transpose")) return null;
  if (!layer.trainable || layer.isGivenWeights === true || !activation?.known) return null;
  return { layer, signal: { fanIn: width * kernelSize, fanOut: units.value * kernelSize, head: headOf(activation.value), initializer: drawn(kernelInitializer.value) } };
}

function headOf(use: ActivationUse | null): SignalLayer["head"] {
  const values = use && valuesOf(use.values);
  return use && values ? { activation: use.activation, values } : null;
}

/** What the core leaves out: positions that strides and pooling merge, and dropout, which enlarges what it keeps. */
function slackOf(chain: readonly Node[]): number | null {
  let slack = 1;
  for (const node of chain.slice(1)) {
    const { layer, inputs } = node;
    if (layer.disturbs) slack *= 2;
    if (layer.effect === "identity" || layer.effect === "activation" || layer.kernelSize === 1) continue;
    const [before, after] = [inputs[0] ? positions(inputs[0]) : null, positions(node)];
    if (before === null || after === null) return null;
    slack *= Math.max(before / after, after / before) ** (layer.effect === "average" ? 2 : 1);
  }
  return slack;
}

/** How many places a tensor has, the last axis and the batch left out; null where it is not known. */
function positions({ shape }: Node): number | null {
  return shape ? shape.slice(1, -1).reduce<number | null>((product, size) => (product === null || size === null ? null : product * size), 1) : null;
}
