import { composed } from "../core/expressions/composed";
import { writeExpression } from "../core/expressions/written";
import type { Result } from "../lint/result";
import { known, type Place } from "../model/known";
import type { ActivationUse, OwnFunction } from "../model/layer";
import { isSameUnit, type UnitName } from "../model/place";
import { touches } from "./positions";

/** One activation in the code whose function is known, and the text that stands for it. */
export interface SeenUse {
  readonly use: ActivationUse;
  /** What people point at: the string, the name, the layer's call; for a default only the name of the layer. */
  readonly spot: Place;
  /** What a function of the program's own computes, as text for the panel; null for a function of the catalogue. */
  readonly expression: string | null;
}

/** The activations of a program that can be drawn, in the order of the analysis; `textOf` gives the text of a unit. */
export function seenUses({ analysis }: Result, textOf: (unit: UnitName) => string): readonly SeenUse[] {
  return [
    ...analysis.activations.flatMap(({ at, use }) =>
      use.known ? [{ use: use.value, spot: spotOf(use.value, at, textOf), expression: null }] : [],
    ),
    ...analysis.functions.flatMap((own) => ownUse(own, textOf(own.at).slice(own.at.from, own.at.to))),
  ];
}

/** A function of the program's own as an activation; nothing where it could not be followed. */
function ownUse({ name, expression, at }: OwnFunction, written: string): readonly SeenUse[] {
  if (!expression.known) return [];
  const activation = composed(expression.value, name);
  const use: ActivationUse = {
    activation,
    name: { name },
    written,
    values: {},
    unknownArguments: {},
    form: "function",
    axis: known(-1, at),
    at,
  };
  return [{ use, spot: at, expression: writeExpression(expression.value) }];
}

/** The activation at an offset; the innermost one where calls are nested. */
export function useAt(uses: readonly SeenUse[], unit: UnitName, offset: number): SeenUse | undefined {
  return uses
    .filter(({ spot }) => touches(spot, unit, offset))
    .reduce<SeenUse | undefined>((best, each) => (best && size(best) <= size(each) ? best : each), undefined);
}

/** The activation at an offset, else the first that was written on its line, else the first there at all. */
export function useNear(uses: readonly SeenUse[], unit: UnitName, offset: number, text: string): SeenUse | undefined {
  const from = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  const length = text.slice(from).search(/[\r\n]/);
  const to = length < 0 ? text.length : from + length;
  const onLine = uses.filter(({ spot }) => isSameUnit(spot, unit) && from <= spot.from && spot.from <= to);
  return useAt(uses, unit, offset) ?? onLine.find(({ use }) => use.form !== "default") ?? onLine[0];
}

/** A default is said by no text of its own; without this, every argument of a layer would answer for its activation. */
function spotOf(use: ActivationUse, at: Place, textOf: (unit: UnitName) => string): Place {
  if (use.form !== "default") return at;
  const length = textOf(at).slice(at.from, at.to).search(/\s*\(/);
  return length < 0 ? at : { ...at, to: at.from + length };
}

const size = ({ spot }: SeenUse): number => spot.to - spot.from;
