import { normalBelow } from "../numeric/normal";

/** A value with its first and second derivative. */
export type Jet = readonly [value: number, first: number, second: number];

interface Smooth {
  f(u: number): number;
  df(u: number): number;
  d2f(u: number): number;
}

const erfSlope = 2 / Math.sqrt(Math.PI);
const sechSquared = (u: number): number => 1 / Math.cosh(u) ** 2;

/** Functions of one number that frameworks have beside activations, with their derivatives; undefined means NaN. */
export const elementary = {
  exp: { f: Math.exp, df: Math.exp, d2f: Math.exp },
  expm1: { f: Math.expm1, df: Math.exp, d2f: Math.exp },
  log: { f: Math.log, df: (u) => 1 / u, d2f: (u) => -1 / (u * u) },
  log1p: { f: Math.log1p, df: (u) => 1 / (1 + u), d2f: (u) => -1 / (1 + u) ** 2 },
  sqrt: { f: Math.sqrt, df: (u) => 0.5 / Math.sqrt(u), d2f: (u) => -0.25 / (u * Math.sqrt(u)) },
  square: { f: (u) => u * u, df: (u) => 2 * u, d2f: () => 2 },
  abs: { f: Math.abs, df: Math.sign, d2f: () => 0 },
  sign: { f: Math.sign, df: () => 0, d2f: () => 0 },
  negative: { f: (u) => -u, df: () => -1, d2f: () => 0 },
  reciprocal: { f: (u) => 1 / u, df: (u) => -1 / (u * u), d2f: (u) => 2 / u ** 3 },
  sin: { f: Math.sin, df: Math.cos, d2f: (u) => -Math.sin(u) },
  cos: { f: Math.cos, df: (u) => -Math.sin(u), d2f: (u) => -Math.cos(u) },
  tan: { f: Math.tan, df: (u) => 1 + Math.tan(u) ** 2, d2f: (u) => 2 * Math.tan(u) * (1 + Math.tan(u) ** 2) },
  sinh: { f: Math.sinh, df: Math.cosh, d2f: Math.sinh },
  cosh: { f: Math.cosh, df: Math.sinh, d2f: Math.cosh },
  tanh: { f: Math.tanh, df: sechSquared, d2f: (u) => -2 * Math.tanh(u) * sechSquared(u) },
  asinh: { f: Math.asinh, df: (u) => 1 / Math.sqrt(1 + u * u), d2f: (u) => -u / (1 + u * u) ** 1.5 },
  atan: { f: Math.atan, df: (u) => 1 / (1 + u * u), d2f: (u) => (-2 * u) / (1 + u * u) ** 2 },
  erf: {
    // Both tails to full precision in what they leave of 1.
    f: (u) => (u < 0 ? -1 : 1) * (1 - 2 * normalBelow(-Math.SQRT2 * Math.abs(u))),
    df: (u) => erfSlope * Math.exp(-u * u),
    d2f: (u) => -2 * u * erfSlope * Math.exp(-u * u),
  },
} as const satisfies Readonly<Record<string, Smooth>>;

/** Names of the elementary functions. */
export type Elementary = keyof typeof elementary;

/** Operators on two numbers. */
export type BinaryOperator = "+" | "-" | "*" | "/" | "**" | "max" | "min";

/** A jet times a number; a number of 0 gives 0 even where the jet is infinite, as a branch not taken has no weight. */
export const scaledJet = (factor: number, [value, first, second]: Jet): Jet => [
  times(factor, value),
  times(factor, first),
  times(factor, second),
];

/** What a smooth function makes of a jet. */
export function chained({ f, df, d2f }: Smooth, [value, first, second]: Jet): Jet {
  // Constants stay constants also where a derivative is infinite.
  const result = f(value);
  if (result !== result) return [NaN, NaN, NaN];
  if (first === 0 && second === 0) return [result, 0, 0];
  const slope = df(value);
  return [result, times(slope, first), times(times(d2f(value), first), first) + times(slope, second)];
}

/** What an operator makes of two jets. At equal values `max` and `min` go with their first, as TensorFlow does. */
export function binaryOf(operator: BinaryOperator, a: Jet, b: Jet): Jet {
  switch (operator) {
    case "+":
      return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
    case "-":
      return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
    case "*":
      return [a[0] * b[0], times(a[1], b[0]) + times(a[0], b[1]), times(a[2], b[0]) + 2 * times(a[1], b[1]) + times(a[0], b[2])];
    case "/": {
      const value = a[0] / b[0];
      const first = (a[1] - times(value, b[1])) / b[0];
      return [value, first, (a[2] - 2 * times(first, b[1]) - times(value, b[2])) / b[0]];
    }
    case "**":
      return raised(a, b);
    case "max":
      return a[0] !== a[0] || a[0] >= b[0] ? a : b;
    case "min":
      return a[0] !== a[0] || a[0] <= b[0] ? a : b;
  }
}

function raised(a: Jet, b: Jet): Jet {
  const [exponent, slope, bend] = b;
  if (slope === 0 && bend === 0) {
    return chained(
      {
        f: (u) => u ** exponent,
        df: (u) => times(exponent, u ** (exponent - 1)),
        d2f: (u) => times(exponent * (exponent - 1), u ** (exponent - 2)),
      },
      a,
    );
  }
  // a ** b is e^(b ln a), which holds for a positive base only, as the derivative in the exponent does.
  return chained(elementary.exp, binaryOf("*", b, chained(elementary.log, a)));
}

/** A product in which nothing at all of something infinite is nothing: what is not there has no slope. */
const times = (a: number, b: number): number => (a === 0 || b === 0 ? (a !== a || b !== b ? NaN : 0) : a * b);
