import { activationString, byName, findActivation, parametersOf, defaultValues, type NamedActivation } from "../../core/catalogue";
import type { Argument, Machine } from "../../interpret/machine";
import type { Plain, Value } from "../../interpret/value";
import { known, unknown, type Known, type Place } from "../../model/known";
import type { ActivationUse } from "../../model/layer";
import type { Version } from "../../model/version";
import { expressionOf } from "./formula";
import { isLayerObject } from "./layerObject";
import { kerasPath, type Flavour } from "./paths";
import { versionsToTry } from "./session";
import { noteString } from "./strings";
import { isTensorObject, source, tensorValue } from "./tensor";

/** What an activation argument or an activation function's call is read from. */
export interface ActivationArguments {
  /** Those after the tensor, in their order, and those by name. */
  readonly args: readonly Argument[];
  readonly open: boolean;
}

const none: ActivationArguments = { args: [], open: false };

/**
 * The activation under a public name of Keras or TensorFlow: `tensorflow.nn.relu`, `keras.activations.tanh`, `keras.layers.ReLU`.
 * Null where the path names none that the core knows.
 */
export function namedActivation(path: string, machine: Machine): NamedActivation | null {
  const keras = kerasPath(path);
  if (!keras) return path.startsWith("tensorflow.") ? (byName(`tf.${path.slice("tensorflow.".length)}`) ?? null) : null;
  const { section, name } = keras;
  if (section === "ops") return byName(`keras.ops.${name}`) ?? null;
  for (const version of versionsToTry(machine, keras)) {
    const found = section === "backend" ? byName(`keras2.activations.${name}`) : byName(`${version}.${section}.${name}`);
    if (found) return found;
  }
  return null;
}

/** One use of an activation with the arguments it is given. */
export function use(named: NamedActivation, written: string, form: ActivationUse["form"], given: ActivationArguments, at: Place, machine: Machine): ActivationUse {
  const { activation, known: name } = named;
  const values: Record<string, number | null> = { ...defaultValues(activation, name) };
  const unknownArguments: Record<string, string> = {};
  const parameters = parametersOf(activation, name);
  const positional = given.args.filter((a) => a.name === null);
  let axis: Known<number> = known(-1, at);
  for (const argument of given.args) {
    const index = positional.indexOf(argument);
    if (activation.kind === "vector" && (argument.name === "axis" || (index === 0 && parameters.length === 0))) {
      axis = axisOf(argument, machine);
      continue;
    }
    const parameter = argument.name === null ? parameters[index] : parameters.find(({ theirs }) => theirs === argument.name) ?? renamed(named, argument.name);
    if (!parameter) continue;
    const value = parameterValue(argument.value, activation.params[parameter.ours]?.default, machine);
    values[parameter.ours] = value;
    if (value === null) unknownArguments[parameter.ours] = machine.text(argument.at);
  }
  if (given.open) {
    for (const { ours, theirs } of parameters) {
      if (!given.args.some((a) => a.name === theirs)) values[ours] = null;
    }
    if (!given.args.some((a) => a.name === "axis")) axis = unknown("unknown-argument", at);
  }
  return { activation, name, written, values, unknownArguments, form, axis, at };
}

/** Names that other versions have for the same parameter: `alpha` for `negative_slope`. */
function renamed({ activation }: NamedActivation, theirs: string): { readonly ours: string } | undefined {
  if (Object.hasOwn(activation.params, theirs)) return { ours: theirs };
  for (const name of activation.knownAs) {
    const ours = name.parameters?.[theirs];
    if (ours !== undefined) return { ours };
  }
  return theirs === "alpha" && Object.hasOwn(activation.params, "negative_slope") ? { ours: "negative_slope" } : undefined;
}

function axisOf(argument: Argument, machine: Machine): Known<number> {
  const plain = machine.plain(argument.value);
  if (plain.kind === "none") return known(-1, argument.at);
  return plain.kind === "number" ? known(plain.value, argument.at) : unknown("unknown-argument", argument.at);
}

/** None stands for "no bound", or for what the parameter is by itself. */
function parameterValue(value: Value, otherwise: number | undefined, machine: Machine): number | null {
  const plain = machine.plain(value);
  switch (plain.kind) {
    case "number": return plain.value;
    case "boolean": return plain.value ? 1 : 0;
    case "none": return otherwise ?? null;
    default: return null;
  }
}

/** What nothing, or None, stands for. */
export function linear(at: Place, form: "default" | "function" = "default"): Known<ActivationUse> {
  const activation = findActivation("linear");
  const name = activation?.knownAs[0];
  if (!activation || !name) return unknown("unknown-name", at);
  return known({ activation, name, written: "linear", values: {}, unknownArguments: {}, form, axis: known(-1, at), at }, at);
}

/** The activation that a layer has when none is written. */
export function byDefault(name: string, at: Place): Known<ActivationUse> {
  if (name === "linear") return linear(at);
  const named = byName(`keras.activations.${name}`);
  if (!named) return unknown("unknown-name", at);
  return known({
    activation: named.activation, name: named.known, written: name, values: defaultValues(named.activation, named.known),
    unknownArguments: {}, form: "default", axis: known(-1, at), at,
  }, at);
}

/** What `activation=value` stands for. `argumentAt` is the argument's own expression. */
export function activationOf(value: Value, argumentAt: Place, flavour: Flavour, machine: Machine): Known<ActivationUse> {
  const plain = machine.plain(value);
  const result = resolve(plain, argumentAt, flavour, machine);
  if (plain.kind !== "none") machine.recordActivation(result, plain.kind === "string" ? plain.at : result.at);
  return result;
}

function resolve(plain: Plain, argumentAt: Place, flavour: Flavour, machine: Machine): Known<ActivationUse> {
  switch (plain.kind) {
    case "none": return linear(argumentAt, "function");
    case "string": return string(plain.value, plain.at, flavour, machine);
    case "external": {
      const named = namedActivation(plain.path, machine);
      const isClass = kerasPath(plain.path)?.section === "layers";
      return named && !isClass ? known(use(named, machine.text(plain.at), "function", none, plain.at, machine), plain.at) : unknown("unknown-name", plain.at);
    }
    case "foreign": {
      const acts = isLayerObject(plain.object) ? plain.object.view(machine).acts : null;
      return acts ?? unknown("custom-code", plain.at);
    }
    case "function": case "method": case "native": return followed(plain, argumentAt, machine);
    case "instance": return followed(plain, argumentAt, machine);
    case "class": return unknown("custom-code", argumentAt);
    case "unknown": return unknown(plain.reason, argumentAt);
    default: return unknown("unknown-value", argumentAt);
  }
}

function string(written: string, at: Place, flavour: Flavour, machine: Machine): Known<ActivationUse> {
  const versions = versionsToTry(machine, { flavour, only: null });
  noteString("activation", written, versions, at, machine);
  const named = stringIn(versions, written);
  return named ? known(use(named, written, "string", none, at, machine), at) : unknown("unknown-name", at);
}

function stringIn(versions: readonly Version[], written: string): NamedActivation | undefined {
  for (const version of versions) {
    const named = activationString(version, written);
    if (named) return named;
  }
  return undefined;
}

/** A function of the program's own, tried on a tensor: where all that it does is one activation, it is that one. */
function followed(plain: Plain, at: Place, machine: Machine): Known<ActivationUse> {
  const input = source("input", "x", null, null, at, machine);
  const result = machine.plain(machine.call(plain, [{ name: null, value: tensorValue(input, at, machine), at }], at));
  const output = result.kind === "foreign" && isTensorObject(result.object) ? result.object.tensor : null;
  if (output === input) return linear(at, "function");
  const acts = output?.from.length === 1 && output.from[0] === input ? output.application.maker.view(machine).acts : null;
  if (acts?.known) return known({ ...acts.value, written: machine.text(at), form: "function", at }, at);
  const expression = output ? expressionOf(output, input, at, machine) : unknown(result.kind === "unknown" ? result.reason : "custom-code", result.at);
  machine.recordFunction({ name: nameOf(plain), expression, at });
  return unknown("custom-code", at);
}

/** The name of a function of the program's own. */
export function nameOf(plain: Plain): string {
  const called = plain.kind === "method" ? plain.function : plain;
  if (called.kind === "function" && called.definition.kind === "Function") return called.definition.name;
  return called.kind === "instance" ? called.class.definition.name : called.kind === "native" ? called.name : "lambda";
}
