import type { Activation } from "../core/activations/activation";
import { byName, defaultValues, findActivation } from "../core/catalogue";
import { composed } from "../core/expressions/composed";
import { readExpression } from "../core/expressions/written";
import { lettersOf, texOf, type Letter } from "../core/formula/texOf";
import type { Use } from "../protocol/messages";
import { fromWire } from "../protocol/wire";
import { titleOf } from "../text/summaries";
import { formatFact } from "./format";
import type { Say } from "./part";

/** One function that the panel shows. */
export interface Curve {
  readonly id: number;
  readonly activation: Activation;
  /** Values of all parameters. */
  readonly values: Readonly<Record<string, number>>;
  /** The code it came from; null where it was picked by hand. */
  readonly use: Use | null;
  /** Chooses colour and dash: kept as long as the curve is there, whatever is added or removed beside it. */
  readonly slot: number;
}

/** A curve whose function is of one kind. */
export type CurveOf<K extends Activation["kind"]> = Curve & { readonly activation: Extract<Activation, { readonly kind: K }> };

/** Picks curves of one kind: `curves.flatMap(kindOf("scalar"))`. */
export const kindOf =
  <const K extends Activation["kind"]>(kind: K) =>
  (curve: Curve): readonly CurveOf<K>[] =>
    curve.activation.kind === kind ? [curve as CurveOf<K>] : [];

/** The values that the code gives, and its framework's defaults for what is not known. */
function valuesOf(activation: Activation, use: Use): Readonly<Record<string, number>> {
  const values: Record<string, number> = { ...defaultValues(activation, byName(use.name)?.known) };
  for (const name of Object.keys(activation.params)) {
    const given = Object.hasOwn(use.values, name) ? use.values[name] : undefined;
    if (given !== undefined && !Number.isNaN(fromWire(given))) values[name] = fromWire(given);
  }
  return values;
}

/** The values that a curve has before anybody moves a slider: those of its code, else the defaults. */
export const ownValues = ({ activation, use }: Curve): Readonly<Record<string, number>> =>
  use ? valuesOf(activation, use) : defaultValues(activation);

/** The function of a use in the code: the catalogue's, or what the program's own one computes; undefined where neither is known. */
export function activationOfUse({ activation, expression, name }: Use): Activation | undefined {
  if (expression === null) return findActivation(activation);
  const own = readExpression(expression);
  return own ? composed(own, name) : undefined;
}

/** The curve of a use in the code; null where its function is not known. */
export function curveOfUse(use: Use, id: number, slot: number): Curve | null {
  const activation = activationOfUse(use);
  return activation ? { id, slot, activation, use, values: valuesOf(activation, use) } : null;
}

/** The formula of a function: what stands before the equals sign, what after it, and what its letters are. */
export const formulaOf = ({
  activation,
  values,
}: Drawn): { readonly head: string; readonly tex: string; readonly letters: readonly Letter[] } => ({
  head: activation.kind === "vector" ? "f(x)_i" : "f(x)",
  tex: texOf(activation, values),
  letters: lettersOf(activation, values),
});

/** The smallest slot that no curve has. */
export function freeSlot(curves: readonly Curve[]): number {
  const taken = new Set(curves.map(({ slot }) => slot));
  let slot = 0;
  while (taken.has(slot)) slot++;
  return slot;
}

/** A function with the values of its parameters, whatever it comes from. */
export type Drawn = Pick<Curve, "activation" | "values">;

/** Whether two sets of values are the same. */
export const sameValues = (a: Drawn["values"], b: Drawn["values"]): boolean => Object.keys(a).every((name) => Object.is(a[name], b[name]));

/** The parameters that differ from their defaults, for people: `negative_slope 0.1`; empty where none does. `all`: those that do not, too. */
export const givenParameters = ({ activation, values }: Drawn, format: (value: number) => string, all = false): string =>
  Object.entries(activation.params)
    .filter(([name, { default: standard }]) => all || values[name] !== standard)
    .map(([name, { flag }]) => (flag && values[name] === 1 ? name : `${name} ${format(values[name] ?? NaN)}`))
    .join(", ");

/** The name for people: the title, with the parameters that differ from their defaults, or with all of them. */
export function label(curve: Drawn, { language }: Pick<Say, "language">, all = false): string {
  const title = titleOf(language, curve.activation);
  const given = givenParameters(curve, formatFact, all);
  return given === "" ? title : `${title} (${given})`;
}
