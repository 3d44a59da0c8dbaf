import { lastName } from "../../interpret/dotted";
import { argument, type Call, type Machine } from "../../interpret/machine";
import type { ForeignObject, Value } from "../../interpret/value";
import { known, unknown, type Known, type Place } from "../../model/known";
import type { Initializer, Layer } from "../../model/layer";
import type { Bound } from "./arguments";
import type { LayerEntry } from "./layers/entry";
import { setting } from "./options";
import { kerasPath } from "./paths";
import { initialized } from "./weights";

/** An instance of an initializer class. */
interface InitializerObject extends ForeignObject {
  readonly type: "keras.initializer";
  readonly initializer: Initializer;
}

const isInitializer = (object: ForeignObject): object is InitializerObject => object.type === "keras.initializer";

const ids: ReadonlySet<string> = new Set([
  "zeros",
  "ones",
  "constant",
  "random_normal",
  "random_uniform",
  "truncated_normal",
  "glorot_uniform",
  "glorot_normal",
  "he_uniform",
  "he_normal",
  "lecun_uniform",
  "lecun_normal",
  "variance_scaling",
  "orthogonal",
  "identity",
]);

const aliases: ReadonlyMap<string, string> = new Map([
  ["zero", "zeros"],
  ["one", "ones"],
  ["normal", "random_normal"],
  ["uniform", "random_uniform"],
  ["const", "constant"],
]);

/** Parameters in positional order; those not listed here take a seed and nothing else. */
const positions: Readonly<Record<string, readonly string[]>> = {
  constant: ["value"],
  random_normal: ["mean", "stddev", "seed"],
  truncated_normal: ["mean", "stddev", "seed"],
  random_uniform: ["minval", "maxval", "seed"],
  variance_scaling: ["scale", "mode", "distribution", "seed"],
  orthogonal: ["gain", "seed"],
};

/** What the kernel and the bias of a layer start from; nothing for layers that have no single kernel. */
export function initializersOf(
  className: string,
  entry: LayerEntry,
  bound: Bound,
  call: Call,
  machine: Machine,
): Pick<Layer, "kernelInitializer" | "biasInitializer"> {
  // Some split their kernel or draw it from a distribution, others share it among groups.
  if (
    entry.effect !== "affine" ||
    entry.units === undefined ||
    /^Separable|Flipout$|Reparameterization$|Variational$/.test(className) ||
    bound.has("groups")
  )
    return {};
  const isOpen = call.open || call.args.filter(({ name }) => name === null).length > entry.parameters.length;
  const given = (otherwise: string, ...names: readonly string[]): Known<Initializer> => {
    const found = names.map((name) => bound.get(name)).find((one) => one !== undefined);
    if (found) return initializerOf(found.value, found.at, otherwise, machine);
    return isOpen
      ? unknown("unknown-argument", call.at)
      : known({ id: otherwise, constant: constantOf(otherwise, {}), values: {}, at: call.at }, call.at);
  };
  return { kernelInitializer: given("glorot_uniform", "kernel_initializer", "init"), biasInitializer: given("zeros", "bias_initializer") };
}

/** `HeNormal(seed=1)`, `tf.zeros_initializer()`: undefined where it is none that is known. */
export function initializerCall(name: string, call: Call, machine: Machine): Value | undefined {
  if (name === "get" || name === "deserialize") return argument(call, 0, "identifier", "config")?.value;
  const initializer = named(name, call, call.at, machine);
  if (!initializer) return undefined;
  const object: InitializerObject = { type: "keras.initializer", initializer, call: initialized };
  return machine.foreign(object, call.at);
}

function initializerOf(value: Value, at: Place, otherwise: string, machine: Machine): Known<Initializer> {
  const plain = machine.plain(value);
  switch (plain.kind) {
    case "none":
      return known({ id: otherwise, constant: constantOf(otherwise, {}), values: {}, at }, at);
    case "string":
      return found(named(plain.value, null, plain.at, machine), plain.at);
    case "external":
      return found(named(kerasPath(plain.path)?.name ?? lastName(plain.path), null, plain.at, machine), plain.at);
    case "foreign":
      return isInitializer(plain.object) ? known(plain.object.initializer, plain.at) : unknown("custom-code", at);
    case "unknown":
      return unknown(plain.reason, at);
    default:
      return unknown("custom-code", at);
  }
}

const found = (initializer: Initializer | null, at: Place): Known<Initializer> =>
  initializer ? known(initializer, at) : unknown("unknown-name", at);

/** By any of its names: `he_normal`, `HeNormal`, `zeros_initializer`. */
function named(name: string, call: Call | null, at: Place, machine: Machine): Initializer | null {
  const snake = name
    .replace(/_?[iI]nitializer$/, "")
    .replace(/([a-z])(?=[A-Z])/g, "$1_")
    .toLowerCase();
  const id = aliases.get(snake) ?? snake;
  if (!ids.has(id) || call?.open) return null;
  const values: Record<string, number | string | null> = {};
  for (const [index, one] of (call?.args ?? []).entries()) {
    const key = one.name ?? (positions[id] ?? ["seed"])[index];
    const value = setting(one.value, machine);
    // What stands in a place whose name nobody knows here makes all of it unknown.
    if (key === undefined) return null;
    values[key] = typeof value === "number" || typeof value === "string" ? value : null;
  }
  if (id === "constant" && values["value"] === null) return null;
  return { id, constant: constantOf(id, values), values, at };
}

function constantOf(id: string, values: Initializer["values"]): number | null {
  if (id === "zeros") return 0;
  if (id === "ones") return 1;
  const value = values["value"] ?? 0;
  return id === "constant" && typeof value === "number" ? value : null;
}
