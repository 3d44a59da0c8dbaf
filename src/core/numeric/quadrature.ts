import { entry, neighbours } from "./entry";

/** A weighted set of points: the integral of g over [-1, 1] is close to the sum of `weights[i] * g(points[i])`. */
interface Rule {
  readonly points: readonly number[];
  readonly weights: readonly number[];
}

/** What is known of the integrand and of the variable it is averaged over. */
export interface GaussianOptions {
  /** Where the integrand has a kink or a jump, in its own argument and in any order; splitting there keeps full precision. */
  readonly kinks?: readonly number[];
  /** Mean of the normal variable; 0 by default. */
  readonly mean?: number;
  /** Standard deviation of the normal variable; 1 by default. At 0 the variable is its mean. */
  readonly standardDeviation?: number;
}

/**
 * E[g(X)] for a normal variable X, to about 14 digits of E[|g(X)|] where the kinks of `g` are given; NaN where g or a parameter is.
 * Infinity where g overflows before the density has vanished, as it does where the expectation itself is out of range.
 */
export const gaussianExpectation = (
  g: (x: number) => number,
  { kinks = [], mean = 0, standardDeviation = 1 }: GaussianOptions = {},
): number => {
  if (!Number.isFinite(mean) || !(standardDeviation >= 0 && standardDeviation < Infinity)) return NaN;
  if (standardDeviation === 0) return g(mean);
  const weighed = (z: number): number => {
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    return density === 0 ? 0 : g(mean + standardDeviation * z) * density;
  };
  return integrate(weighed, edgesFor(kinks, mean, standardDeviation));
};

/** Integral over the panels between ascending edges, each halved until that changes nothing that counts. */
export const integrate = (g: (x: number) => number, edges: readonly number[]): number => {
  const pending = neighbours(edges).map(([from, to]): Panel => panel(g, from, to));
  const scale = pending.reduce((sum, { size }) => sum + size, 0);
  if (!Number.isFinite(scale)) return pending.reduce((sum, { value }) => sum + value, 0);
  let total = 0;
  // Functions of this catalogue need a few hundred panels; the bound is for integrands that no halving makes smooth.
  for (let budget = 4000, next = pending.pop(); next; next = pending.pop(), budget--) {
    const middle = (next.from + next.to) / 2;
    const [left, right] = [panel(g, next.from, middle), panel(g, middle, next.to)];
    const isSettled = Math.abs(left.value + right.value - next.value) <= 1e-15 * scale;
    if (isSettled || budget <= 0 || middle <= next.from || middle >= next.to) total += left.value + right.value;
    else pending.push(left, right);
  }
  return total;
};

/** `size` is the integral of the absolute value, which tells what counts where the integral itself cancels. */
interface Panel {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly size: number;
}

const panel = (g: (x: number) => number, from: number, to: number): Panel => {
  const [centre, half] = [(from + to) / 2, (to - from) / 2];
  let value = 0;
  let size = 0;
  const rule = sixteenPoints();
  rule.points.forEach((point, i) => {
    const part = half * entry(rule.weights, i) * g(centre + half * point);
    value += part;
    size += Math.abs(part);
  });
  return { from, to, value, size };
};

/** Where the density of the standard normal leaves the doubles. */
const farthest = 38.6;

/** Edges in standard deviations: a grid, the kinks, and ever wider steps around kinks and origin, lest a wide normal step over them. */
const edgesFor = (kinks: readonly number[], mean: number, standardDeviation: number): readonly number[] => {
  const steps = [0];
  for (let step = 1; step < farthest * standardDeviation; step *= 4) steps.push(step, -step);
  const features = [0, ...kinks].flatMap((x) => steps.map((step) => (x + step - mean) / standardDeviation));
  const all = [...grid, ...features.filter((z) => Math.abs(z) < farthest)].sort((a, b) => a - b);
  return all.filter((z, i) => z !== all[i - 1]);
};

const grid: readonly number[] = [1, 2, 3, 4, 6, 8, 12, 16, 24, farthest].reduce<readonly number[]>((all, z) => [-z, ...all, z], [0]);

/** Gauss's rule: its points are the zeros of the Legendre polynomial of that order, found by Newton's iteration. */
const gaussLegendre = (order: number): Rule => {
  const roots = Array.from({ length: order }, (_, i) => {
    let x = Math.cos((Math.PI * (i + 0.75)) / (order + 0.5));
    for (let round = 0; round < 8; round++) {
      const { value, slope } = legendre(order, x);
      x -= value / slope;
    }
    return { point: x, weight: 2 / ((1 - x * x) * legendre(order, x).slope ** 2) };
  });
  return { points: roots.map(({ point }) => point), weights: roots.map(({ weight }) => weight) };
};

const legendre = (order: number, x: number): { readonly value: number; readonly slope: number } => {
  let [before, value] = [1, x];
  for (let n = 2; n <= order; n++) [before, value] = [value, ((2 * n - 1) * x * value - (n - 1) * before) / n];
  return { value, slope: (order * (x * value - before)) / (x * x - 1) };
};

let found: Rule | null = null;
/** Found when it is first asked for: most programs that load the core never do. */
const sixteenPoints = (): Rule => (found ??= gaussLegendre(16));
