import type { ActivationUse } from "../model/layer";
import type { Use, WireNumber } from "./messages";

/** Messages travel as JSON, which would turn an infinite bound into null. */
export function toWire(value: number): WireNumber {
  if (Number.isFinite(value)) return value;
  return value === Infinity ? "Infinity" : value === -Infinity ? "-Infinity" : "NaN";
}

/** The number that `toWire` was given. */
export const fromWire = (value: WireNumber): number => Number(value);

/** One activation of the analysis as a message; `id`, `line` and `expression` are the host's, see `Use`. */
export function describeUse(use: ActivationUse, id: string, line: string, expression: string | null = null): Use {
  const values: Record<string, WireNumber> = {};
  for (const [parameter, value] of Object.entries(use.values)) if (value !== null) values[parameter] = toWire(value);
  return { id, line, activation: use.activation.id, expression, values, unknownArguments: { ...use.unknownArguments }, written: use.written, name: use.name.name };
}
