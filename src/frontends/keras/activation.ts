import { activationString, byName, defaultValues, type NamedActivation } from "../../core/catalogue";
import type { Machine } from "../../interpret/machine";
import type { Plain, Value } from "../../interpret/value";
import { known, unknown, type Known, type Place } from "../../model/known";
import type { ActivationUse } from "../../model/layer";
import type { Version } from "../../model/version";
import { use, type ActivationArguments } from "../activationUse";
import { expressionOf } from "./formula";
import { isLayerObject } from "./layerObject";
import { kerasPath, type Flavour } from "./paths";
import { versionsToTry } from "./session";
import { noteString } from "./strings";
import { tensorOf, source, tensorValue } from "./tensor";

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

/** What nothing, or None, stands for. */
export const linear = (at: Place, form: "default" | "function" = "default"): Known<ActivationUse> => byDefault("linear", at, form);

/** The activation that a layer has when none is written. */
export function byDefault(name: string, at: Place, form: "default" | "function" = "default"): Known<ActivationUse> {
  const named = byName(`keras.activations.${name}`);
  if (!named) return unknown("unknown-name", at);
  return known(
    {
      activation: named.activation,
      name: named.known,
      written: name,
      values: defaultValues(named.activation, named.known),
      unknownArguments: {},
      form,
      axis: known(-1, at),
      at,
    },
    at,
  );
}

/** What `activation=value` stands for. `argumentAt` is the argument's own expression. */
export function activationOf(value: Value, argumentAt: Place, flavour: Flavour, machine: Machine): Known<ActivationUse> {
  const plain = machine.plain(value);
  const result = resolve(plain, argumentAt, flavour, machine);
  if (plain.kind !== "none") machine.recordActivation(result, plain.kind === "string" ? plain.at : result.at);
  return result.known && machine.isGuess(plain) ? known({ ...result.value, isLeftOpen: true }, result.at) : result;
}

function resolve(plain: Plain, argumentAt: Place, flavour: Flavour, machine: Machine): Known<ActivationUse> {
  switch (plain.kind) {
    case "none":
      return linear(argumentAt, "function");
    case "string":
      return string(plain.value, plain.at, flavour, machine);
    case "external": {
      const named = namedActivation(plain.path, machine);
      const isClass = kerasPath(plain.path)?.section === "layers";
      return named && !isClass
        ? known(use(named, machine.text(plain.at), "function", none, plain.at, machine), plain.at)
        : unknown("unknown-name", plain.at);
    }
    case "foreign": {
      const acts = isLayerObject(plain.object) ? plain.object.view(machine).acts : null;
      return acts ?? unknown("custom-code", plain.at);
    }
    case "function":
    case "method":
    case "native":
      return followed(plain, argumentAt, machine);
    case "instance":
      return followed(plain, argumentAt, machine);
    case "class":
      return unknown("custom-code", argumentAt);
    case "unknown":
      return unknown(plain.reason, argumentAt);
    default:
      return unknown("unknown-value", argumentAt);
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
  const input = source("input", "x", null, at, machine);
  const before = machine.elementwiseTests;
  const called = machine.call(plain, [{ name: null, value: tensorValue(input, at, machine), at }], at);
  if (machine.elementwiseTests !== before) {
    // `if x > 0` asks one question of many numbers: what comes of it is neither branch.
    machine.recordFunction({ name: nameOf(plain), expression: unknown("custom-code", called.at), at });
    return unknown("custom-code", at);
  }
  const result = machine.plain(called);
  const output = tensorOf(result);
  if (output === input) return linear(at, "function");
  const acts = output?.from.length === 1 && output.from[0] === input ? output.application.maker.view(machine).acts : null;
  if (acts?.known) return known({ ...acts.value, written: machine.text(at), form: "function", at }, at);
  const expression = output
    ? expressionOf(output, input, at, machine)
    : unknown(result.kind === "unknown" ? result.reason : "custom-code", result.at);
  machine.recordFunction({ name: nameOf(plain), expression, at });
  return unknown("custom-code", at);
}

/** The name of a function of the program's own. */
export function nameOf(plain: Plain): string {
  const called = plain.kind === "method" ? plain.function : plain;
  if (called.kind === "function" && called.definition.kind === "Function") return called.definition.name;
  return called.kind === "instance" ? called.class.definition.name : called.kind === "native" ? called.name : "lambda";
}
