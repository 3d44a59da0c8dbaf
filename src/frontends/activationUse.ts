import { defaultValues, parametersOf, type NamedActivation } from "../core/catalogue";
import type { Argument, Machine } from "../interpret/machine";
import type { Value } from "../interpret/value";
import { known, unknown, type Known, type Place } from "../model/known";
import type { ActivationUse } from "../model/layer";

/** What an activation argument or an activation function's call is read from. */
export interface ActivationArguments {
  /** Those after the tensor, in their order, and those by name. */
  readonly args: readonly Argument[];
  readonly open: boolean;
}

/** One use of an activation with the arguments it is given. */
export function use(
  named: NamedActivation,
  written: string,
  form: ActivationUse["form"],
  given: ActivationArguments,
  at: Place,
  machine: Machine,
): ActivationUse {
  const { activation, known: name } = named;
  const values: Record<string, number | null> = { ...defaultValues(activation, name) };
  const unknownArguments: Record<string, string> = {};
  const parameters = parametersOf(activation, name);
  const positional = given.args.filter((a) => a.name === null);
  const axisName = name.axis?.parameter ?? "axis";
  let axis: Known<number> = known(typeof name.axis?.default === "number" ? name.axis.default : -1, at);
  for (const argument of given.args) {
    const index = positional.indexOf(argument);
    if (activation.kind === "vector" && (argument.name === axisName || (index === 0 && parameters.length === 0))) {
      axis = axisOf(argument, machine);
      continue;
    }
    const parameter =
      argument.name === null
        ? parameters[index]
        : (parameters.find(({ theirs }) => theirs === argument.name) ?? renamed(named, argument.name));
    if (!parameter) continue;
    const value = parameterValue(argument.value, activation.params[parameter.ours]?.default, machine);
    values[parameter.ours] = value;
    if (value === null) unknownArguments[parameter.ours] = machine.text(argument.at);
  }
  if (given.open) {
    for (const { ours, theirs } of parameters) {
      if (!given.args.some((a) => a.name === theirs)) values[ours] = null;
    }
    if (!given.args.some((a) => a.name === axisName)) axis = unknown("unknown-argument", at);
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
    case "number":
      return plain.value;
    case "boolean":
      return plain.value ? 1 : 0;
    case "none":
      return otherwise ?? null;
    default:
      return null;
  }
}
