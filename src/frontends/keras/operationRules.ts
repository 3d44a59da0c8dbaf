import { argument, type Call, type Machine } from "../../interpret/machine";
import type { Effect } from "../../model/layer";
import { axisIn, broadcast, isShape, product, type Size } from "./extent";
import { elementaryNamed, sameValues } from "./formula";
import { concatenated } from "./layers/merging";
import { setting } from "./options";
import { reduced, shapeArgument, type ShapeRule } from "./tensor";

/** What a function on tensors does to their values, and the shape of what it gives. */
export interface Rule {
  readonly effect: Effect;
  readonly shape: ShapeRule;
}

export const sameShape: ShapeRule = ([input]) => input;
export const noShape: ShapeRule = () => null;

/** The axis or axes that a function takes after its tensor, as plain numbers; null where it is not known. */
function axisOf(call: Call, machine: Machine, otherwise: Size): Size | readonly Size[] {
  const value = setting(argument(call, 1, "axis", "axes", "perm")?.value, machine, otherwise);
  if (typeof value === "number") return value;
  return Array.isArray(value) ? value.map((v: unknown) => (typeof v === "number" ? v : null)) : null;
}

const keeps = (call: Call, machine: Machine): boolean => setting(argument(call, 2, "keepdims", "keep_dims")?.value, machine) === true;

function reshaping(call: Call, machine: Machine): ShapeRule {
  const given = argument(call, 1, "shape", "newshape");
  const target = given ? shapeArgument(given.value, machine) : null;
  return ([input]) => {
    if (!target) return null;
    const total = isShape(input) ? product(input) : null;
    const written = target.sizes.reduce<number>((n, s) => n * (s ?? 1), 1);
    const open = target.sizes.filter((s) => s === null).length;
    return target.sizes.map((s) => s ?? (target.open && open === 1 && total !== null && written > 0 ? total / written : null));
  };
}

function squeezing(call: Call, machine: Machine): ShapeRule {
  const axis = axisOf(call, machine, null);
  return ([input]) => {
    if (!isShape(input) || typeof axis !== "number") return null;
    const index = axisIn(input.length, axis);
    return input.filter((_, i) => i !== index);
  };
}

function expanding(call: Call, machine: Machine): ShapeRule {
  const axis = axisOf(call, machine, -1);
  return ([input]) => {
    if (!isShape(input) || typeof axis !== "number") return axis === -1 ? { last: 1 } : null;
    const index = axisIn(input.length + 1, axis);
    return index === null ? null : [...input.slice(0, index), 1, ...input.slice(index)];
  };
}

function transposing(call: Call, machine: Machine): ShapeRule {
  const order = axisOf(call, machine, null);
  return ([input]) =>
    isShape(input) && Array.isArray(order) ? order.map((axis: Size) => (axis === null ? null : (input[axis] ?? null))) : null;
}

function reducing(call: Call, machine: Machine): ShapeRule {
  const axis = axisOf(call, machine, null);
  const keep = keeps(call, machine);
  return ([input]) => reduced(input, axis, keep);
}

function joining(call: Call, machine: Machine): ShapeRule {
  const axis = setting(argument(call, 1, "axis")?.value, machine, -1);
  return (inputs) => concatenated(inputs, typeof axis === "number" ? axis : null);
}

function stacking(call: Call, machine: Machine): ShapeRule {
  const axis = setting(argument(call, 1, "axis")?.value, machine, 0);
  return (inputs) => {
    const [first] = inputs;
    const index = isShape(first) && typeof axis === "number" ? axisIn(first.length + 1, axis) : null;
    return isShape(first) && index !== null ? [...first.slice(0, index), inputs.length, ...first.slice(index)] : null;
  };
}

/** The product of matrices; of vectors nothing is said. */
const multiplied: ShapeRule = ([a, b = null]) => {
  if (!isShape(a) || !isShape(b) || a.length !== b.length || a.length < 2) return null;
  const batch = broadcast(a.slice(0, -2), b.slice(0, -2));
  return isShape(batch) ? [...batch, a.at(-2) ?? null, b.at(-1) ?? null] : null;
};

const flat: ShapeRule = ([input]) => (isShape(input) ? [input[0] ?? null, product(input.slice(1))] : [null, null]);
const together: ShapeRule = (inputs) => inputs.reduce(broadcast);

/** What functions on tensors do, by their last name; whatever is not named here hides what it does. */
export function ruleOf(name: string, call: Call, machine: Machine): Rule {
  switch (name) {
    case "cast":
    case "stop_gradient":
      return { effect: "identity", shape: sameShape };
    case "reshape":
      return { effect: "identity", shape: reshaping(call, machine) };
    case "squeeze":
      return { effect: "identity", shape: squeezing(call, machine) };
    case "expand_dims":
      return { effect: "identity", shape: expanding(call, machine) };
    case "transpose":
    case "permute_dimensions":
      return { effect: "identity", shape: transposing(call, machine) };
    case "flatten":
    case "batch_flatten":
      return { effect: "identity", shape: flat };
    case "ravel":
      return { effect: "identity", shape: () => [null] };
    case "reduce_mean":
    case "mean":
    case "average":
      return { effect: "average", shape: reducing(call, machine) };
    case "reduce_max":
    case "max":
    case "amax":
      return { effect: "maximum", shape: reducing(call, machine) };
    case "concat":
    case "concatenate":
      return { effect: "merge", shape: joining(call, machine) };
    case "stack":
      return { effect: "merge", shape: stacking(call, machine) };
    case "add":
    case "add_n":
    case "subtract":
    case "multiply":
    case "divide":
    case "maximum":
    case "minimum":
      return { effect: "merge", shape: together };
    case "reduce_sum":
    case "sum":
    case "reduce_min":
    case "min":
    case "amin":
    case "reduce_prod":
    case "prod":
    case "reduce_logsumexp":
    case "logsumexp":
      return { effect: "opaque", shape: reducing(call, machine) };
    case "matmul":
      return { effect: "opaque", shape: call.args.length === 2 ? multiplied : noShape };
    case "pow":
    case "clip":
    case "clip_by_value":
    case "l2_normalize":
    case "normalize":
    case "preprocess_input":
    case "round":
      return { effect: "opaque", shape: sameShape };
    case "where":
      return { effect: "opaque", shape: together };
    default:
      return sameValues.has(name)
        ? { effect: "identity", shape: sameShape }
        : { effect: "opaque", shape: elementaryNamed(name) ? sameShape : noShape };
  }
}
