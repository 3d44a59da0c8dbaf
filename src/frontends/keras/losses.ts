import { compileOnlyStrings, lossByName, lossString } from "../../core/catalogue";
import type { Loss } from "../../core/losses/loss";
import { lastName } from "../../interpret/dotted";
import type { Argument, Call, Machine } from "../../interpret/machine";
import type { ForeignObject, Plain, Value } from "../../interpret/value";
import { known, unknown, type Known, type Place } from "../../model/known";
import type { LossUse } from "../../model/loss";
import { kerasPath, type Flavour, type KerasPath } from "./paths";
import { versionsToTry } from "./session";
import { noteString } from "./strings";

/** An instance of a loss class. */
export interface LossObject extends ForeignObject {
  readonly type: "keras.loss";
  readonly loss: Known<LossUse>;
  readonly className: string;
}

export const isLossObject = (object: ForeignObject): object is LossObject => object.type === "keras.loss";

/** One loss as `compile` is given it. `name` is the user's own where it is the user's own. */
export interface GivenLoss {
  readonly loss: Known<LossUse>;
  readonly name: string | null;
  /** The program's own function, or the method of its own class, that computes the loss from labels and predictions. */
  readonly body?: Value;
}

/** The loss under a public name: a class or a function, also of the metrics module and the backend. */
export function namedLoss({ flavour, only, name }: KerasPath, machine: Machine): Loss | null {
  for (const version of versionsToTry(machine, { flavour, only })) {
    const found = lossByName(`${version}.losses.${name}`);
    if (found) return found;
  }
  return null;
}

/** A use of a loss with the arguments of its class or function. `skip` is how many positional ones come before its parameters. */
export function lossUse(loss: Loss, form: LossUse["form"], at: Place, machine: Machine, call?: Call, skip = 0): LossUse {
  const argument = (name: string): Argument | undefined => {
    const named = call?.args.find((a) => a.name === name);
    const index = loss.parameters.findIndex((parameter) => parameter.name === name);
    return named ?? (index < 0 ? undefined : call?.args.filter((a) => a.name === null)[index + skip]);
  };
  const open = call?.open ?? false;
  const flag = loss.takesLogits ? argument("from_logits") : undefined;
  const parameters: Record<string, number> = {};
  const unknownParameters: string[] = [];
  for (const { name, default: standard } of loss.parameters) {
    if ((standard === null && name !== "ignore_class") || name === "from_logits") continue;
    const given = argument(name);
    const plain = machine.plain(given?.value);
    // The last axis is meant unless it says otherwise.
    if (name === "axis" && (plain?.kind !== "number" || plain.value === standard)) continue;
    if (plain?.kind === "number" || plain?.kind === "boolean") parameters[name] = Number(plain.value);
    else if (plain ? plain.kind !== "none" : open) unknownParameters.push(name);
  }
  return {
    loss,
    form,
    at,
    fromLogits: flag ? truth(flag, machine) : open && loss.takesLogits ? unknown("unknown-argument", at) : known(false, at),
    parameters,
    unknownParameters,
  };
}

function truth({ value, at }: Argument, machine: Machine): Known<boolean> {
  const plain = machine.plain(value);
  if (plain.kind === "boolean") return known(plain.value, at);
  if (plain.kind === "number") return known(plain.value !== 0, at);
  return plain.kind === "none" ? known(false, at) : unknown("unknown-argument", at);
}

/** What one entry of `loss=` stands for; null for None. */
export function givenLoss(value: Value, argumentAt: Place, flavour: Flavour, machine: Machine): GivenLoss | null {
  const plain = machine.plain(value);
  switch (plain.kind) {
    case "none":
      return null;
    case "string":
      return { loss: string(plain.value, plain.at, flavour, machine), name: plain.value };
    case "external": {
      const path = kerasPath(plain.path);
      const loss = path && namedLoss(path, machine);
      const name = path?.name ?? lastName(plain.path);
      if (!loss) return { loss: unknown(path ? "unknown-name" : "custom-code", plain.at), name };
      const form = /^[A-Z]/.test(name) && name !== name.toUpperCase() ? "class" : "function";
      return { loss: known(lossUse(loss, form, plain.at, machine), plain.at), name };
    }
    case "foreign":
      if (isLossObject(plain.object)) return { loss: plain.object.loss, name: plain.object.className };
      return { loss: unknown("custom-code", plain.at), name: null };
    case "unknown":
      return { loss: unknown(plain.reason, argumentAt), name: null };
    default: {
      const own: GivenLoss = { loss: unknown("custom-code", argumentAt), name: ownName(plain) };
      const body =
        plain.kind === "function" || plain.kind === "method" || plain.kind === "native"
          ? plain
          : plain.kind === "instance"
            ? (machine.method(plain, "call") ?? machine.method(plain, "__call__"))
            : null;
      return body ? { ...own, body } : own;
    }
  }
}

/** What the user calls a loss or metric of their own. */
export function ownName(plain: Plain): string | null {
  switch (plain.kind) {
    case "function":
      return plain.definition.kind === "Function" ? plain.definition.name : "<lambda>";
    case "method":
      return plain.function.definition.kind === "Function" ? plain.function.definition.name : "<lambda>";
    case "class":
      return plain.definition.name;
    case "instance":
      return plain.class.definition.name;
    default:
      return null;
  }
}

function string(written: string, at: Place, flavour: Flavour, machine: Machine): Known<LossUse> {
  const versions = versionsToTry(machine, { flavour, only: null });
  noteString("loss", written, versions, at, machine);
  for (const version of versions) {
    const loss = lossString(version, written);
    if (loss) return known(lossUse(loss, "string", at, machine), at);
  }
  const byShape = versions.some((version) => compileOnlyStrings.loss[version].includes(written.toLowerCase()));
  return unknown(byShape ? "unknown-shape" : "unknown-name", at);
}
