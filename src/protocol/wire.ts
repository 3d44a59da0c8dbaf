import type { ActivationUse } from "../model/layer";
import type { Use, WireNumber } from "./messages";

/** Messages travel as JSON, which would turn an infinite bound into null. */
export function toWire(value: number): WireNumber {
  if (Number.isFinite(value)) return value;
  return value === Infinity ? "Infinity" : value === -Infinity ? "-Infinity" : "NaN";
}

/** The values of parameters, those that are not known left out. */
export const wireValues = (values: Readonly<Record<string, number | null>>): Readonly<Record<string, WireNumber>> =>
  Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, toWire(value)] as const])));

/** The number that `toWire` was given. */
export const fromWire = (value: WireNumber): number => Number(value);

/** One activation of the analysis as a message; `id`, `line` and `expression` are the host's, see `Use`. */
export function describeUse(use: ActivationUse, id: string, line: string, expression: string | null = null): Use {
  return {
    id,
    line,
    activation: use.activation.id,
    expression,
    values: wireValues(use.values),
    unknownArguments: { ...use.unknownArguments },
    written: use.written,
    name: use.name.name,
  };
}
