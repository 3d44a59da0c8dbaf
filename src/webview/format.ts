const minus = (text: string): string => text.replace(/-/g, "−");

/** A value that changes under the crosshair: three decimals, so that digits stay in their columns; tails in powers of ten. */
export function formatValue(value: number): string {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  const size = Math.abs(value);
  if (value === 0) return "0.000";
  return minus(size < 0.0005 || size >= 10_000 ? value.toExponential(2) : value.toFixed(size >= 100 ? 1 : 3));
}

/** A value to be read once: so many significant digits at most, no zeros at the end. */
export function formatFact(value: number, digits = 4): string {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  const rounded = Number(value.toPrecision(digits));
  const size = Math.abs(rounded);
  return minus(rounded !== 0 && (size < 1e-4 || size >= 1e6) ? rounded.toExponential() : String(rounded));
}

/** A position on an axis, to the decimals of a step. */
export function formatPosition(x: number, step: number): string {
  const decimals = Math.min(12, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
  return minus(Math.abs(x) >= 1e6 ? x.toExponential(2) : (x === 0 ? 0 : x).toFixed(decimals));
}
