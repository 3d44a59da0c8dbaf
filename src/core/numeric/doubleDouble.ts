/** A number held as an unevaluated sum of two doubles, `high + low`, some 32 digits. */
export interface DoubleDouble {
  readonly high: number;
  readonly low: number;
}

/** The exact sum of two doubles (Knuth's two-sum). */
export const sum = (a: number, b: number): DoubleDouble => {
  const high = a + b;
  const shadow = high - a;
  return { high, low: a - (high - shadow) + (b - shadow) };
};

/** The exact product of two doubles of ordinary size (Dekker's product with Veltkamp's splitting at 27 bits). */
export const product = (a: number, b: number): DoubleDouble => {
  const high = a * b;
  const aHigh = upperHalf(a);
  const bHigh = upperHalf(b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  return { high, low: aLow * bLow - (high - aHigh * bHigh - aLow * bHigh - aHigh * bLow) };
};

/** `a · b` for a double-double `a`. */
export const times = (a: DoubleDouble, b: number): DoubleDouble => {
  const p = product(a.high, b);
  return sum(p.high, p.low + a.low * b);
};

/** `a · b` for two double-doubles. */
export const multiply = (a: DoubleDouble, b: DoubleDouble): DoubleDouble => {
  const p = product(a.high, b.high);
  return sum(p.high, p.low + a.high * b.low + a.low * b.high);
};

/** `a / b` rounded once, for two double-doubles. */
export const ratio = (a: DoubleDouble, b: DoubleDouble): number => divide(a, b).high;

/** `a / b` for two double-doubles of ordinary size. */
export const divide = (a: DoubleDouble, b: DoubleDouble): DoubleDouble => {
  const quotient = a.high / b.high;
  const back = product(quotient, b.high);
  return sum(quotient, (a.high - back.high - back.low + a.low - quotient * b.low) / b.high);
};

/** √a for a double-double `a >= 0` of ordinary size. */
export const root = (a: DoubleDouble): DoubleDouble => {
  const high = Math.sqrt(a.high);
  if (high === 0) return zero;
  const square = product(high, high);
  return sum(high, (a.high - square.high - square.low + a.low) / (2 * high));
};

/** A double as a double-double. */
export const exactly = (high: number): DoubleDouble => ({ high, low: 0 });

/** `-a`. */
export const negative = ({ high, low }: DoubleDouble): DoubleDouble => ({ high: -high, low: -low });

export const zero: DoubleDouble = exactly(0);
export const one: DoubleDouble = exactly(1);

/** `a + b` for two double-doubles that do not all but cancel. */
export const add = (a: DoubleDouble, b: DoubleDouble): DoubleDouble => {
  const s = sum(a.high, b.high);
  return sum(s.high, s.low + a.low + b.low);
};

const upperHalf = (a: number): number => {
  const shifted = a * 134217729;
  return shifted - (shifted - a);
};
