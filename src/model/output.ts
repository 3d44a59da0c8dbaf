import { unknown, known, type Known, type Place } from "./known";
import type { ActivationUse, Effect, Layer, Node, Shape } from "./layer";

/** One activation that the values of an output went through. */
export interface Applied {
  readonly use: ActivationUse;
  /** The layer that applies it: its own layer, or the one it is the `activation` of. */
  readonly layer: Layer;
  /** Size of the axis that a function of a vector works along, and of the last axis for others. */
  readonly size: Known<number>;
  /** A function of a vector that works along the last axis of the tensor; true for functions of one number. */
  readonly alongLast: boolean;
}

/** The tensor that reaches a loss, traced back to the layer whose numbers it is. */
export interface Output {
  readonly node: Node;
  readonly shape: Shape;
  /** Size of the last axis. */
  readonly units: Known<number>;
  /** The layer that fixes the units; null where it is not known. */
  readonly layer: Layer | null;
  /** The activations that the values went through one after another, innermost first. Linear ones are left out. */
  readonly applied: readonly Applied[];
  /**
   * What lies below the innermost one: a trained affine layer, so that any real number can go in,
   * unknown where the trace ends at something that may change values in its own way.
   */
  readonly base: Known<Layer>;
  /** Layers after the outermost activation (all of them for a plain affine output) that leave values as they are. */
  readonly through: readonly Layer[];
  readonly at: Place;
}

const axisSize = ({ shape, lastAxis }: Node, axis: number, at: Place): Known<number> => {
  const size = shape ? shape.at(axis) : axis === -1 ? lastAxis : undefined;
  return size === null || size === undefined ? unknown("unknown-shape", at) : known(size, at);
};

const applied = (use: ActivationUse, node: Node): Applied => {
  const { layer, shape } = node;
  const axis = use.activation.kind === "vector" ? use.axis : known(-1, use.at);
  const alongLast = axis.known && (axis.value === -1 || (shape !== null && axis.value === shape.length - 1));
  return { use, layer, alongLast, size: axis.known ? axisSize(node, axis.value, layer.at) : unknown("unknown-argument", use.at) };
};

/** Layers that are followed back at most; what lies further is not known. */
const MOST_TRACED = 200;

/**
 * Follows a tensor back through layers that do not change values, collecting the activations it went through.
 * Where it meets anything that may change values otherwise, the base is unknown and rules about what lies below stay silent.
 */
export function traceOutput(output: Node, seen = new Set<Node>()): Output {
  const found: Applied[] = [];
  const through: Layer[] = [];
  let base: Known<Layer> = unknown("unknown-layer", output.layer.at);
  let unitsLayer: Layer | null = null;
  let isScaled = false;
  let isPart = false;
  let node: Node | undefined = output;
  for (let steps = 0; node && steps < MOST_TRACED; steps++) {
    const { layer }: Node = node;
    const use: Known<ActivationUse> | null =
      layer.effect === "activation" ? layer.acts : layer.effect === "affine" ? layer.activation : null;
    if (use && !use.known) {
      base = unknown(use.reason, use.at);
      unitsLayer ??= layer.units ? layer : null;
      break;
    }
    const scales = layer.effect === "scaling" || layer.isAffineInUse === true;
    if (scales) isScaled = true;
    // Some of the values that it is applied to: not as a vector, and not to change it for all of them.
    if (layer.effect === "part") isPart = true;
    if (use && use.value.activation.id !== "linear") {
      if (isScaled) {
        base = unknown("custom-code", layer.at);
        break;
      }
      if (use.value.activation.kind === "vector" && (isPart || (found.length === 0 && !keepsVectors(through)))) {
        base = unknown("unknown-layer", layer.at);
        break;
      }
      found.push(applied(use.value, isPart ? { ...node, layer: fixed(layer) } : node));
    }
    // What the state of a recurrent layer goes through last bounds it, whatever its gates are; of another function gates make something else.
    const own = layer.effect === "recurrent" && !isScaled ? layer.activation : null;
    if (own?.known && own.value.activation.id === "tanh") {
      found.push(applied(own.value, { ...node, layer: fixed(layer) }));
      base = known(fixed(layer), layer.at);
      unitsLayer = isPart ? null : layer;
      break;
    }
    if (layer.effect === "affine") {
      base = known(isScaled || isPart ? fixed(layer) : layer, layer.at);
      unitsLayer = isPart ? null : layer;
      break;
    }
    if (isPlainSum(node, seen)) {
      base = known(fixed(layer), layer.at);
      break;
    }
    if (!scales && !PASSING.has(layer.effect)) {
      base = unknown(layer.effect === "opaque" ? "custom-code" : "unknown-layer", layer.at);
      break;
    }
    if (found.length === 0) through.push(layer);
    node = node.inputs.length === 1 ? node.inputs[0] : undefined;
  }
  return {
    node: output,
    shape: output.shape,
    units: axisSize(output, -1, output.layer.at),
    layer: unitsLayer,
    applied: found.reverse(),
    base,
    through,
    at: output.layer.at,
  };
}

/** Sums inside one another that are looked into. */
const MOST_SUMS = 64;

/** Sums, differences and products of vectors, and vectors side by side: any real number can come out where any can go in at each of the inputs. */
const SUMS = /^(?:Add|Subtract|Average|Dot|[Cc]oncat(?:enate)?|add|add_n|subtract|[-+])$/;

function isPlainSum(node: Node, seen: Set<Node>): boolean {
  // What was seen is so, or else nothing is: a sum of sums that share their parts is not looked through twice.
  if (seen.has(node)) return true;
  if (seen.size > MOST_SUMS) return false;
  seen.add(node);
  const { layer, inputs } = node;
  return (
    SUMS.test(layer.className) &&
    layer.effect === "merge" &&
    inputs.length > 1 &&
    inputs.every((input) => isPlain(traceOutput(input, seen)))
  );
}

/** Whether any real number comes out, of a trained affine layer or of a sum of such. */
const isPlain = ({ applied, base }: Output): boolean => applied.length === 0 && base.known && base.value.trainable;

/** Effects through which the trace goes on. */
const PASSING: ReadonlySet<Effect> = new Set<Effect>(["activation", "identity", "part", "average", "maximum"]);

/** A layer whose activation cannot be changed for this output alone: it would be scaled, or be that of other values too. */
const fixed = (layer: Layer): Layer => ({ ...layer, effect: "part", activation: null, acts: null });

const keepsVectors = (through: readonly Layer[]): boolean => through.every((layer) => layer.effect !== "maximum");

/** The function whose values reach the loss: null for a plain affine output, unknown where it cannot be told. */
export function outermost(output: Output): Known<Applied | null> {
  const last = output.applied.at(-1);
  if (last) return known(last, last.use.at);
  return output.base.known ? known(null, output.base.at) : output.base;
}
