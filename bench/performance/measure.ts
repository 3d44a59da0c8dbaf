/** Milliseconds of processor time that something takes, the threads that compile and collect garbage included: other programs on the machine disturb it less than a clock. */
export function processorMs(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The least of several rounds, which is the one that was disturbed least. */
export const least = (rounds: number, run: () => unknown): number => Math.min(...Array.from({ length: rounds }, () => processorMs(run)));

/** The value below which that share of all lies. */
export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN;

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** One measured quantity as another grows. */
export interface Growth {
  readonly name: string;
  readonly unit: string;
  readonly points: readonly (readonly [size: number, ms: number])[];
}

/** The exponent e of the curve c · size^e that fits best: the slope of a line through the logarithms. */
export function exponent({ points }: Growth): number {
  const logs = points.map(([size, ms]) => [Math.log(size), Math.log(ms)] as const);
  const mean = (pick: 0 | 1): number => logs.reduce((sum, point) => sum + point[pick], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  return logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0) / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}
