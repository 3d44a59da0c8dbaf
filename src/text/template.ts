/** What fills the holes of a template. */
export type Filling = Readonly<Record<string, string | number>>;

/**
 * The names of the holes in a template. `{units}` is filled with a value; `{units|unit|units}` is filled with the first
 * word where the value is 1, else with the second.
 */
export type Holes<S extends string> = S extends `${string}{${infer Inside}}${infer Rest}`
  ? (Inside extends `${infer Name}|${string}` ? Name : Inside) | Holes<Rest>
  : never;

const hole = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/** Fills the holes of a template. A hole that nothing fills stays as it is, so that no text is ever lost. */
export const fill = (template: string, filling: Filling): string =>
  template.replace(hole, (whole, name: string, one: string | undefined, other: string | undefined) => {
    const value = Object.hasOwn(filling, name) ? filling[name] : undefined;
    if (value === undefined) return whole;
    if (one !== undefined && other !== undefined) return value === 1 ? one : other;
    return typeof value === "number" ? formatNumber(value) : value;
  });

/** A number for reading: whole numbers in full, others to three significant digits. */
export function formatNumber(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "-∞";
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value) : String(Number(value.toPrecision(3)));
}
