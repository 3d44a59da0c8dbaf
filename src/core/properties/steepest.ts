import type { ScalarActivation } from "../activations/activation";
import { nextDown, nextUp } from "../numeric/ulp";
import { piecesOf, type Piece, type Values } from "./pieces";
import { limitsAt, rootsWithin } from "./roots";

/** A slope of extreme size; `x` is undefined where it is taken on a whole interval, or neared only. */
export interface Steepest {
  readonly slope: number;
  readonly x?: number;
  /** Whether the slope is only neared, far out. */
  readonly neared: boolean;
}

/** The slope of the largest size anywhere, kinks seen from both sides. What happens at a jump does not count. */
export const steepestOf = (activation: ScalarActivation, values: Values): Steepest => extremeSlope(activation, values, Math.abs);

/** The largest slope, sign and all. */
export const largestSlopeOf = (activation: ScalarActivation, values: Values): Steepest =>
  extremeSlope(activation, values, (slope) => slope);

/** The least L with |f(a) - f(b)| <= L |a - b| for all a and b; infinite for a function that jumps or grows ever steeper. */
export const lipschitzOf = (activation: ScalarActivation, values: Values): number =>
  activation.jumps(values).some((x) => isRealJump(activation, values, x)) ? Infinity : Math.abs(steepestOf(activation, values).slope);

/** Whether a function steps at a place by more than rounding. */
export const isRealJump = ({ f }: ScalarActivation, values: Values, x: number): boolean => {
  const [left, right] = limitsAt((at) => f(at, values), x);
  return Math.abs(left - right) > 1e-12;
};

const extremeSlope = (activation: ScalarActivation, values: Values, size: (slope: number) => number): Steepest => {
  const { df, d2f } = activation;
  const slope = (x: number): number => df(x, values);
  // Of equals the first wins: a whole stretch rather than its end, and of a wave's many places the one nearest to zero.
  const all = piecesOf(activation, values)
    .flatMap((piece) => candidates(piece, slope, (x) => d2f(x, values)))
    .sort((a, b) => distance(a) - distance(b));
  const limits = [-Infinity, Infinity].map((x): Steepest => ({ slope: slope(x), neared: true })).filter(({ slope: at }) => at === at);
  // A limit counts only where nothing inside comes up to it by more than rounding, and of equal sizes a rise is named before a fall.
  const isSteeper = (one: Steepest, best: Steepest): boolean =>
    size(one.slope) > size(best.slope) * (1 + 4e-16) ||
    (size(one.slope) >= size(best.slope) * (1 - 4e-16) && one.slope > 0 && best.slope < 0);
  return [...all, ...limits].reduce((best, one) => (best.slope !== best.slope || isSteeper(one, best) ? one : best));
};

const distance = ({ x }: Steepest): number => (x === undefined ? -1 : Math.abs(x));

/** Where a piece may be steepest: where it is straight, where its curvature changes sign, and beside its ends. */
const candidates = ({ from, to, spots }: Piece, slope: (x: number) => number, curvature: (x: number) => number): readonly Steepest[] => {
  const isStraight = spots.every((x) => curvature(x) === 0);
  // A curvature of zero that stands alone is a turn; only its neighbours can tell that the graph is straight there.
  const stretch = isStraight
    ? spots
    : spots.filter((x, i) => [x, spots[i - 1], spots[i + 1]].every((near) => near !== undefined && curvature(near) === 0));
  const beside = (end: number, inner: number): readonly Steepest[] =>
    Number.isFinite(end) ? [{ slope: slope(inner), x: end, neared: false }] : [];
  return [
    ...stretch.map((x): Steepest => ({ slope: slope(x), neared: false })),
    ...(isStraight
      ? []
      : [
          ...rootsWithin(spots, { g: curvature }).map((x): Steepest => ({ slope: slope(x), x, neared: false })),
          ...beside(from, nextUp(from)),
          ...beside(to, nextDown(to)),
        ]),
  ];
};
