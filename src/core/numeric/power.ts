import { product, sum, type DoubleDouble } from "./doubleDouble";
import { entry } from "./entry";

/** A power of e as `(high + low) · 2^exponent`, right to some 19 digits, with `high` between 0.99 and 2. */
export interface Power extends DoubleDouble {
  readonly exponent: number;
}

/**
 * `e^(x + tail)` with more digits than a double holds, so that what is made of it is rounded only once; it never overflows.
 * The argument is a multiple of ln 2 / 32, whose power stands in a table, and a rest below 0.011, whose power is a short series.
 */
export const power = (x: number, tail = 0): Power => {
  // Far beyond what doubles hold either way; infinite arguments end here too.
  if (!(Math.abs(x) < 2000)) return { high: x === x ? 1 : NaN, low: 0, exponent: x > 0 ? 3000 : -3000 };
  const count = Math.round(x * 46.16624130844683);
  // The upper part of ln 2 / 32 has 33 bits, so its product with the count is exact, and so is the difference.
  const upper = x - count * 0.021660849390173098;
  const rest = sum(upper, tail - count * 2.325192846878874e-12);
  const r = rest.high;
  const bent = r * r * (0.5 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720 + r / 5040)))));
  const step = sum(r, bent + rest.low * (1 + r));
  const index = count & 31;
  const high = entry(tableHigh, index);
  const grown = product(high, step.high);
  const { high: top, low } = sum(high, grown.high);
  const result = sum(top, low + (grown.low + (entry(tableLow, index) * (1 + r) + high * step.low)));
  return { high: result.high, low: result.low, exponent: (count - index) / 32 };
};

/** A power as a plain double-double; 0 where it is too small for one. */
export const unscaled = ({ high, low, exponent }: Power): DoubleDouble => {
  if (exponent < -1000 || exponent > 1000) return { high: scaled(high, exponent), low: 0 };
  const scale = twoTo(exponent);
  return { high: high * scale, low: low * scale };
};

/** `x · 2^exponent`, rounded once even where the result is subnormal. */
export const scaled = (x: number, exponent: number): number => {
  if (exponent >= -1000 && exponent <= 1000) return x * twoTo(exponent);
  if (exponent > 0) return x * 2 ** 1000 * twoTo(Math.min(exponent - 1000, 1000));
  if (exponent < -2200) return x * 0;
  // In steps that stay normal, all but the last.
  return exponent > -1800 ? x * 2 ** -900 * twoTo(exponent + 900) : x * 2 ** -900 * 2 ** -900 * twoTo(exponent + 1800);
};

/** 2^n for whole n from -1000 to 1000, looked up: a general power takes longer than all else here. */
const twoTo = (n: number): number => entry(powersOfTwo, n + 1000);
const powersOfTwo = new Float64Array(2001);
for (let i = 0, power = 2 ** -1000; i < powersOfTwo.length; i++, power *= 2) powersOfTwo[i] = power;

/** 2^(i / 32) to 32 digits. */
const tableHigh = [
  1.0,
  1.0218971486541166,
  1.0442737824274138,
  1.0671404006768237,
  1.0905077326652577,
  1.1143867425958924,
  1.1387886347566916,
  1.1637248587775775,
  1.189207115002721,
  1.215247359980469,
  1.241857812073484,
  1.2690509571917332,
  1.2968395546510096,
  1.3252366431597413,
  1.3542555469368927,
  1.383909881963832,
  Math.SQRT2,
  1.4451808069770467,
  1.4768261459394993,
  1.5091644275934228,
  1.5422108254079407,
  1.5759808451078865,
  1.6104903319492543,
  1.645755478153965,
  1.681792830507429,
  1.718619298122478,
  1.7562521603732995,
  1.7947090750031072,
  1.8340080864093424,
  1.8741676341103,
  1.9152065613971474,
  1.9571441241754002,
];
const tableLow = [
  0.0, 5.109225028973444e-17, 8.551889705537965e-17, -7.899853966841582e-17, -3.046782079812471e-17, 1.0410278456845571e-16,
  8.912812676025408e-17, 3.8292048369240935e-17, 3.982015231465646e-17, -7.712630692681488e-17, 4.658027591836937e-17,
  2.667932131342186e-18, 2.5382502794888315e-17, -2.8587312100388614e-17, 7.70094837980299e-17, -6.770511658794786e-17,
  -9.667293313452913e-17, -3.0237581349939873e-17, -3.483994556892796e-17, -1.016455327754295e-16, 7.949834809697621e-17,
  -1.0136916471278304e-17, 2.4707192569797888e-17, -1.0125679913674773e-16, 8.199010020581497e-17, -1.851380418263111e-17,
  2.960140695448873e-17, 1.8227458427912087e-17, 3.283107224245627e-17, -6.122763413004143e-17, -1.0619946056195963e-16,
  8.960767791036668e-17,
];
