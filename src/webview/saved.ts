import { defaultValues, findActivation } from "../core/catalogue";
import { either, isBoolean, isFiniteNumber, listOf, oneOf, recordOf, shape, text } from "../protocol/check";
import { isUse, isWireNumber } from "../protocol/validate";
import { fromWire, wireValues } from "../protocol/wire";
import { activationOfUse, type Curve } from "./curve";
import { mostLogits } from "./logits";
import type { State } from "./state";

const interval = (value: unknown): value is readonly [number, number] => {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [from, to]: readonly unknown[] = value;
  return isFiniteNumber(from) && isFiniteNumber(to) && from < to;
};
const nothing = oneOf(null);
const isPositive = (value: unknown): value is number => isFiniteNumber(value) && value > 0;

const isSaved = shape({
  version: oneOf(2),
  curves: listOf(
    shape({ activation: text(1000), values: recordOf(isWireNumber, 50), slot: isFiniteNumber, use: either(isUse, nothing) }),
    100,
  ),
  /** Index into the curves; -1 where none is selected. */
  selected: isFiniteNumber,
  shown: shape({ derivative: isBoolean, second: isBoolean, saturation: isBoolean, table: isBoolean }),
  view: either(shape({ x: interval, y: interval }), nothing),
  crosshair: either(isFiniteNumber, nothing),
  logits: listOf(isFiniteNumber, mostLogits),
  temperature: isPositive,
  threshold: isPositive,
});

/** What outlives the page, as text: the curves and how they are shown, but nothing that the host tells anyway. */
export const save = ({ curves, selected, shown, view, crosshair, logits, temperature, threshold }: State): string =>
  JSON.stringify({
    version: 2,
    curves: curves.map(({ activation, values, slot, use }) => ({
      activation: activation.id,
      values: wireValues(values),
      slot,
      use,
    })),
    selected: curves.findIndex(({ id }) => id === selected),
    shown,
    view,
    crosshair,
    logits,
    temperature,
    threshold,
  });

/** The part of the state that was saved; empty where the text is of another version, or not ours at all. */
export function restore(saved: string | null): Partial<State> {
  const data = parse(saved);
  if (!isSaved(data)) return {};
  const kept: readonly (Curve | null)[] = data.curves.map(({ activation: name, values, slot, use }, index) => {
    const activation = use?.expression ? activationOfUse(use) : findActivation(name);
    if (!activation || !Number.isInteger(slot) || slot < 0) return null;
    const own = Object.keys(activation.params).flatMap((parameter) => {
      const value = Object.hasOwn(values, parameter) ? values[parameter] : undefined;
      return value === undefined || Number.isNaN(fromWire(value)) ? [] : [[parameter, fromWire(value)] as const];
    });
    return { id: index + 1, activation, slot, use, values: { ...defaultValues(activation), ...Object.fromEntries(own) } };
  });
  const curves = kept.filter((curve) => curve !== null);
  const { shown, view, crosshair, logits, temperature, threshold } = data;
  const selected = kept[data.selected] ?? curves[0];
  return {
    curves,
    selected: selected?.id ?? null,
    shown,
    view,
    crosshair,
    temperature,
    threshold,
    ...(logits.length > 0 ? { logits } : {}),
  };
}

function parse(saved: string | null): unknown {
  try {
    return saved === null ? null : JSON.parse(saved);
  } catch {
    return null;
  }
}
