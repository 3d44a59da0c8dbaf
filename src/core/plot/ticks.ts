/** Round numbers inside an interval, some `count` of them, one, two or five times a power of ten apart. */
export const ticks = (from: number, to: number, count: number): readonly number[] => {
  const step = tickStep(to - from, count);
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  // Dividing by a whole number where the step is a fraction keeps 0.1, 0.2, 0.3 exact.
  const inverse = Math.round(1 / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (step < 1 ? (first + i) / inverse : (first + i) * step));
};

/** A tick as text, with a true minus sign. */
export const tickText = (value: number): string =>
  // Most ticks are small whole numbers, for which the long way would take most of a picture's time.
  Number.isInteger(value) && Math.abs(value) < 1e6
    ? `${value < 0 ? "−" : ""}${Math.abs(value)}`
    : String(Number(value.toPrecision(6))).replace("-", "−");

/** Room that numbers to the left of the plot area need, in pixels; most pictures have the same. */
export const marginFor = (values: readonly number[], fontPx: number): number =>
  fontPx * Math.max(3, 1.2 + 0.6 * Math.max(0, ...values.map((value) => tickText(value).length)));

const tickStep = (span: number, count: number): number => {
  const raw = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(raw));
  const digit = raw / power;
  return power * (digit > 7.07 ? 10 : digit > 3.16 ? 5 : digit > 1.41 ? 2 : 1);
};
