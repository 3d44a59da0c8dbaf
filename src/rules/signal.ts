import { neighbours } from "../core/numeric/entry";
import { defaultInitializer, weightMoments, type Initializer } from "../core/signal/initializer";
import { propagate, type SignalLayer } from "../core/signal/propagate";
import type { ProposedFix, Related } from "../model/finding";
import { valueOr, type Place } from "../model/known";
import type { ActivationUse, Layer, Node } from "../model/layer";
import type { Model } from "../model/model";
import { drawn } from "./drawn";
import { fix, setParameter } from "./fix";
import { valuesOf } from "./form";
import { columnsOf, graphOf, lastAxis, onlyInput } from "./graph";
import { theLayer } from "./related";
import type { Messages, Report } from "./rule";

/** The messages of both rules about signals: how many layers there are, and by what factor they change the mean square. */
export const signalMessages = { values: ["count", "factor"], gradient: ["count", "factor"] } as const satisfies Messages;

type Side = "vanishing" | "exploding";

/** What the hidden layers of a plain stack make of a signal before training. */
interface StackSignal {
  readonly layers: readonly [Layer, ...Layer[]];
  /** Mean square of what the last of them puts out, for inputs of mean square 1. */
  readonly values: number;
  /** By how much pooling, strides and dropout may change that, in either direction: at least 1; NaN where that is not known. */
  readonly slack: number;
  /**
   * By what factor the mean square of the gradient changes on its way back from the last of them to the first, and what dropout and
   * a change of width may do to it. Null with convolutions, which sum over all places what reaches each of them.
   */
  readonly gradient: { readonly factor: number; readonly slack: number } | null;
  /** An initialiser for all of them with which both stay near 1; undefined where none does. */
  readonly better: () => string | undefined;
}

/** Beyond this the first layers learn nothing, or too much; beyond its inverse likewise. */
const limit = 1e4;

/** Longer stacks are not followed: each layer takes several integrals. */
const DEEPEST = 64;

/** Narrower layers scatter too much around what holds for wide ones. */
const NARROWEST = 8;

interface Stage {
  readonly layer: Layer;
  readonly units: number;
  readonly signal: SignalLayer;
}
type Hidden = readonly [Stage, ...(readonly Stage[])];

/**
 * Null where the model is anything but a chain of dense layers and convolutions whose activations, widths and initialisers are known,
 * and where a rough look shows that nothing leaves its bounds on the side in question.
 */
function signalOf(model: Model, side: Side): StackSignal | null {
  const stack = stackOf(model);
  if (!stack || !Object.values(stack.rough).some((factor) => (side === "vanishing" ? factor < 10 / limit : factor > limit / 10)))
    return null;
  const { chain, hidden } = stack;
  const reached = (stack.reached ??= { of: follow(hidden) }).of;
  if (!reached) return null;
  const slack = slackOf(chain);
  const gradient = chain.every((node) => positions(node) === 1) ? { factor: reached.gradient, slack: slack * narrowing(hidden) } : null;
  const [first, ...others] = hidden;
  return {
    layers: [first.layer, ...others.map(({ layer }) => layer)],
    values: reached.values,
    slack,
    gradient,
    better: () => betterFor(hidden),
  };
}

/** A model as a stack, looked at by the rules of both sides. */
interface Stack {
  readonly chain: readonly Node[];
  readonly hidden: Hidden;
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
  // The last layer's scale is set by the loss, and its activation is mostly made for it.
  const [first, ...others] = (chain && stagesOf(chain))?.slice(0, -1) ?? [];
  if (!chain || !first || others.length === 0 || others.length >= DEEPEST) return null;
  const hidden: Hidden = [first, ...others];
  return hidden.some(({ units }) => units < NARROWEST) ? null : { chain, hidden, rough: roughly(hidden) };
}

/** Reports a stack whose values, or else whose gradients, leave their bounds on one side for certain. */
export function tellSignal(model: Model, side: Side, report: Report<typeof signalMessages>): void {
  const signal = signalOf(model, side);
  if (!signal) return;
  const leaves = (factor: number, slack: number): boolean => (side === "vanishing" ? factor * slack < 1 / limit : factor / slack > limit);
  const {
    layers: { length: count },
    values,
    slack,
    gradient,
  } = signal;
  if (leaves(values, slack)) report("values", { ...placesOf(signal), data: { count, factor: values } });
  else if (gradient && leaves(gradient.factor, gradient.slack))
    report("gradient", { ...placesOf(signal), data: { count, factor: gradient.factor } });
}

/** Where a stack's fault is, and the initialiser that mends all of it. */
function placesOf({ layers, better }: StackSignal): {
  readonly at: Place;
  readonly related: readonly Related[];
  readonly fixes: readonly ProposedFix[];
} {
  const [first, ...others] = layers;
  const initializer = better();
  return {
    at: first.at,
    related: others.flatMap(theLayer),
    fixes:
      initializer === undefined
        ? []
        : [
            fix(
              "useInitializer",
              { initializer, count: layers.length },
              "safe",
              ...layers.map((layer) => setParameter(layer, "kernelInitializer", initializer)),
            ),
          ],
  };
}

const betterFor = (hidden: Hidden): string | undefined =>
  ["glorot_uniform", "he_normal", "lecun_normal"].find((id) =>
    Object.values(roughly(hidden, defaultInitializer(id))).every((factor) => factor > 10 / limit && factor < limit / 10),
  );

/** Of fewer units each has more to say: the length of the whole gradient changes less than the mean of its entries, or more. */
function narrowing([first, ...others]: Hidden): number {
  const { units } = others.reduce((_, stage) => stage, first);
  return Math.max(first.units / units, units / first.units);
}

function follow(hidden: Hidden): { readonly values: number; readonly gradient: number } | null {
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
const total = points.reduce((sum, z) => sum + Math.exp((-z * z) / 2), 0);

/** The same as `follow` to within some per cent, a hundred times as fast: nearly all models are done with it. NaN where it cannot be told. */
function roughly(hidden: Hidden, instead?: Initializer): { readonly values: number; readonly gradient: number } {
  let values = 1;
  let gradient = 1;
  for (const [
    index,
    {
      signal: { fanIn, fanOut, head, initializer },
    },
  ] of hidden.entries()) {
    const drawnBy = instead ?? initializer;
    if (!head || head.activation.kind !== "scalar" || !drawnBy) return { values: NaN, gradient: NaN };
    const { activation, values: parameters } = head;
    const { variance } = weightMoments(drawnBy, fanIn, fanOut);
    const deviation = Math.sqrt(fanIn * variance * values);
    const expect = (g: (x: number) => number): number =>
      points.reduce((sum, z) => sum + g(deviation * z) ** 2 * Math.exp((-z * z) / 2), 0) / total;
    values = expect((x) => activation.f(x, parameters));
    if (index > 0) gradient *= fanOut * variance * expect((x) => activation.df(x, parameters));
  }
  return { values, gradient };
}

/** All nodes from the input to the only output, each with one input and one consumer. */
function chainOf(model: Model): readonly Node[] | null {
  const graph = graphOf(model);
  if (graph?.outputs.length !== 1) return null;
  const chain: Node[] = [];
  for (let [node] = graph.outputs; node; node = onlyInput(node)) {
    if (graph.isShared(node.layer) || (chain.length > 0 && graph.consumers(node).length !== 1)) return null;
    chain.push(node);
  }
  return chain.at(-1)?.layer.effect === "input" ? chain.reverse() : null;
}

function stagesOf(chain: readonly Node[]): readonly Stage[] | null {
  const stages: Stage[] = [];
  for (const [below, node] of neighbours(chain)) {
    const { layer } = node;
    switch (layer.effect) {
      case "identity":
      case "average":
      case "maximum":
        break;
      case "affine": {
        const stage = columnsOf(node) === null ? null : stageOf(layer, lastAxis(below));
        if (!stage) return null;
        stages.push(stage);
        break;
      }
      case "activation": {
        const before = stages.pop();
        // Two activations one after the other are no layer that the core follows.
        if (!before || before.signal.head?.activation.id !== "linear") return null;
        stages.push({ ...before, signal: { ...before.signal, head: headOf(valueOr(layer.acts, null)) } });
        break;
      }
      default:
        return null;
    }
  }
  return stages;
}

function stageOf(layer: Layer, width: number | null): Stage | null {
  const { kernelSize, units, kernelInitializer, biasInitializer, activation } = layer;
  const biases = biasInitializer?.known ? biasInitializer.value.constant : null;
  // A transposed convolution counts its connections the other way round.
  if (
    kernelSize === null ||
    !units?.known ||
    width === null ||
    !kernelInitializer?.known ||
    biases !== 0 ||
    layer.className.includes("Transpose")
  )
    return null;
  if (!layer.trainable || layer.isGivenWeights === true || !activation?.known) return null;
  return {
    layer,
    units: units.value,
    signal: {
      fanIn: width * kernelSize,
      fanOut: units.value * kernelSize,
      head: headOf(activation.value),
      initializer: drawn(kernelInitializer.value),
    },
  };
}

function headOf(use: ActivationUse | null): SignalLayer["head"] {
  const values = use && valuesOf(use.values);
  return use && values ? { activation: use.activation, values } : null;
}

/** What the core leaves out: positions that strides and pooling merge, and dropout, which enlarges what it keeps. NaN where sizes are not known. */
function slackOf(chain: readonly Node[]): number {
  let slack = 1;
  for (const [below, node] of neighbours(chain)) {
    const { layer } = node;
    if (layer.disturbs) slack *= 2;
    if (layer.effect === "identity" || layer.effect === "activation" || layer.kernelSize === 1) continue;
    const change = positions(below) / positions(node);
    slack *= Math.max(change, 1 / change) ** (layer.effect === "average" ? 2 : 1);
  }
  return slack;
}

/** How many places a tensor has, the last axis and the batch left out; NaN where it is not known. */
const positions = ({ shape }: Node): number => Number(shape?.slice(1, -1).reduce<number>((product, size) => product * (size ?? NaN), 1));
