import { add, divide, exactly, multiply, one, product, negative, sum, times, type DoubleDouble } from "./doubleDouble";
import { polynomial } from "./polynomial";
import { power, scaled } from "./power";

/** Beyond this the tails of the standard normal distribution are smaller than any double. */
export const normalReach = 40;

/** The distribution function of the standard normal, in [0, 1], right to the last tail on the left. */
export const normalBelow = (x: number): number => timesNormal(one, zeroFactor, x);

/** `below · Φ(x) + density · φ(x)`, with one rounding as long as the two terms do not all but cancel. */
export const timesNormal = (below: DoubleDouble, density: DoubleDouble, x: number): number => {
  if (!(Math.abs(x) < normalReach)) return x !== x ? NaN : x > 0 ? below.high : below.high * 0;
  // e^(-x²/2), the square held exactly.
  const square = product(x, x);
  const bell = power(-square.high / 2, -square.low / 2);
  if (x < -edge) {
    const factor = add(multiply(below, tail(-x)), multiply(density, peak));
    return scaled(multiply(factor, bell).high, bell.exponent);
  }
  const plain: DoubleDouble = { high: scaled(bell.high, bell.exponent), low: scaled(bell.low, bell.exponent) };
  const share = x > edge ? add(one, negative(multiply(tail(x), plain))) : add(exactly(0.5), times(middle(square), x));
  return add(multiply(below, share), multiply(multiply(density, peak), plain)).high;
};

const zeroFactor = exactly(0);

/** 1 / √(2 π), the height of the density. */
const peak: DoubleDouble = { high: 0.3989422804014327, low: -2.4923272315135105e-17 };

/** Up to here a series around zero is used. The fits are made by scripts/generatePolynomials.py. */
const edge = 1.0605;

/** (Φ(x) - 1/2) / x for |x| <= edge, from x². */
const middle = (square: DoubleDouble): DoubleDouble => {
  const u = square.high;
  const bend = sum(-0.06649038006690544, u * polynomial(nearRest, u));
  return add(peak, multiply(bend, square));
};

/** The same in powers of x², from the second on. */
const nearRest = [
  0.009973557010035817, -0.0011873282154804543, 0.00011543468761615369, -9.444656259492256e-6, 6.659693515792195e-7, -4.122667398415869e-8,
  2.273529464609625e-9, -1.1301116122688773e-10, 5.111832087983359e-12, -2.1172478868282177e-13, 7.91032440839505e-15,
  -2.2321525337700815e-16,
];

/** e^(x²/2) Φ(-x) for x >= edge: what is left of the tail when its steep part is taken away. */
const tail = (x: number): DoubleDouble => {
  if (x >= 7) {
    const w = 1 / (x * x);
    return divide(sum(peak.high, peak.low + w * polynomial(farRest, w)), exactly(x));
  }
  const whole = sum(x, 2.75);
  const s = (x - 2.75) / whole.high + 0.0029296875;
  const slope = product(-0.47542291790992125, s);
  return divide(
    add({ high: 0.7203773123145599, low: -2.777412866350879e-17 }, sum(slope.high, slope.low + s * s * polynomial(betweenRest, s))),
    whole,
  );
};

/** (x + 2.75) e^(x²/2) Φ(-x) in powers of (x - 2.75) / (x + 2.75) around -0.0029296875, 1.0605 <= x <= 7, from the second power on. */
const betweenRest = [
  0.18247928738659355, -0.01637293021407097, -0.016495319032824075, 0.0031658799404085153, 0.0025314482376104703, -0.0002852799777547458,
  -0.0005091449413112784, -5.4588862363096486e-5, 9.246480463920692e-5, 4.122017079346986e-5, -6.902332427333166e-6, -1.2762996906305272e-5,
  -3.7322495658309717e-6, 1.6295552039854032e-6, 1.8295124287535095e-6, 4.674137564781821e-7, -3.170127732409087e-7, -2.462327360413221e-7,
];

/** x e^(x²/2) Φ(-x) in powers of 1 / x², x >= 7, from the first power on. */
const farRest = [
  -0.3989422804014222, 1.1968268411753498, -5.98413417441637, 41.888921394869996, -376.9942710638093, 4145.629815223915, -53702.89038964793,
  786572.5361536641, -12073042.13116158, 169360240.14188197, -1766624173.9368887, 9550286364.816309,
];
