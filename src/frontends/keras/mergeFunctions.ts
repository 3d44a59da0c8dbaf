import { argument, type Call, type Machine } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import { applyTo } from "./layerObject";
import { makeLayer } from "./layer";
import { setting } from "./options";
import type { KerasPath } from "./paths";
import { tensorsIn, valueOf } from "./tensor";

/** Functions that apply a merging layer at once: `keras.layers.concatenate([a, b])`. */
const classes: Readonly<Record<string, string>> = {
  add: "Add",
  subtract: "Subtract",
  multiply: "Multiply",
  average: "Average",
  maximum: "Maximum",
  minimum: "Minimum",
  concatenate: "Concatenate",
  dot: "Dot",
};

/** Whether Keras has such a function, in any version. */
export const isMergeFunction = (name: string): boolean => name === "merge" || Object.hasOwn(classes, name);

/** What Keras 1 called the ways to merge. */
const modes: Readonly<Record<string, string>> = {
  sum: "Add",
  mul: "Multiply",
  concat: "Concatenate",
  ave: "Average",
  max: "Maximum",
  dot: "Dot",
};

/** Runs such a function; undefined for any other name. */
export function mergeFunction(keras: KerasPath, call: Call, machine: Machine): Value | undefined {
  const className = classNameOf(keras.name, call, machine);
  const inputs = argument(call, 0, "inputs");
  if (className === undefined || !inputs) return undefined;
  const rest: Call = { ...call, args: call.args.filter((a) => a !== inputs && a.name !== "mode") };
  const layer = makeLayer(`keras.layers.${className}`, { ...keras, name: className }, rest, machine);
  return valueOf(applyTo(layer, tensorsIn(inputs.value, inputs.at, machine), rest, machine), call.at, machine);
}

function classNameOf(name: string, call: Call, machine: Machine): string | undefined {
  if (name !== "merge") return Object.hasOwn(classes, name) ? classes[name] : undefined;
  const mode = setting(argument(call, 1, "mode")?.value, machine, "sum");
  return typeof mode === "string" && Object.hasOwn(modes, mode) ? modes[mode] : undefined;
}
