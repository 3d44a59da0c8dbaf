import type { KnownName } from "../names";
import type { Counts } from "../numeric/mean";
import { nextDown, nextUp } from "../numeric/ulp";

/** Maps every parameter an activation declares to its value. */
export type Values<P> = { readonly [K in keyof P]: number };

/** The value of a parameter; NaN where there is none of that name. */
export const valueIn = (values: Readonly<Record<string, number>>, name: string): number => values[name] ?? NaN;

/** One parameter. A flag takes 0 or 1; `Infinity` stands for a framework's `None` where that means no bound. */
export interface Param {
  readonly default: number;
  readonly min?: number;
  readonly max?: number;
  /** What a slider may sensibly cover; the parameter itself may go beyond. */
  readonly slider?: readonly [from: number, to: number];
  readonly flag?: boolean;
}

/** The parameters of any activation at all. */
export type AnyParams = Readonly<Record<string, Param>>;

export interface Origin {
  readonly by: string;
  readonly year: number;
  readonly url: string;
}

interface Common<P> {
  readonly id: string;
  readonly title: string;
  /** What the function does, in one sentence. */
  readonly summary: string;
  readonly tex: string;
  /** The formula for these parameters, where `tex` does not hold for all of them. */
  texFor?(p: Values<P>): string;
  readonly knownAs: readonly KnownName[];
  readonly params: P;
  readonly origin: Origin;
  /** Smallest interval that holds every output, as a closed interval; infinities allowed. */
  range(p: Values<P>): readonly [min: number, max: number];
}

/** A function of one number, applied to every element. */
export interface ScalarActivation<P extends AnyParams = AnyParams> extends Common<P> {
  readonly kind: "scalar";
  f(x: number, p: Values<P>): number;
  /** The derivative; at a kink, the subgradient that Keras's backends use. */
  df(x: number, p: Values<P>): number;
  d2f(x: number, p: Values<P>): number;
  /** Whether `f` ever takes the two ends of its range at a finite input; neither, unless declared. */
  attained(p: Values<P>): readonly [min: boolean, max: boolean];
  /** Points where `f` is continuous but `df` jumps, ascending. */
  kinks(p: Values<P>): readonly number[];
  /** Points where `f` itself jumps, ascending. */
  jumps(p: Values<P>): readonly number[];
  /** Ends of the stretches on which `f` is defined and bounded, ascending; only a function of a program's own has any. */
  edges?(p: Values<P>): readonly number[];
  /** The one-sided derivatives from the left and from the right; at a kink or a jump, the limits of `df` there. */
  slopes(x: number, p: Values<P>): readonly [left: number, right: number];
  /** Set where the output is the logarithm of a probability. */
  readonly logarithm?: true;
}

/** A function of a vector along one axis. */
export interface VectorActivation<P extends AnyParams = AnyParams> extends Common<P> {
  readonly kind: "vector";
  f(xs: readonly number[], p: Values<P>, counts?: Counts): readonly number[];
  /** `jacobian(xs)[i][j]` is the derivative of output i with respect to input j. */
  jacobian(xs: readonly number[], p: Values<P>): readonly (readonly number[])[];
  /** The Jacobian at `xs` times `direction`: how the outputs move as the inputs move that way. As long as the output. */
  jvp(xs: readonly number[], direction: readonly number[], p: Values<P>, counts?: Counts): readonly number[];
  /** Columns may change places: `f` and `jvp` heed how many equal columns each entry stands for. */
  readonly heedsCounts?: true;
  /** The outputs are non-negative and sum to one. */
  readonly normalises: boolean;
  /** Set where the output is the logarithm of a distribution. */
  readonly logarithm?: true;
  /** An odd number of inputs is an error in every framework. */
  readonly evenOnly?: true;
  /** Number of outputs for a number of inputs. */
  width(inputs: number): number;
}

export type Activation = ScalarActivation | VectorActivation;

type Optional<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

/**
 * Declares a function of one number, checking its parameters' names while forgetting them afterwards:
 * the catalogue holds activations of any parameters, called with the values of all that they declare.
 */
export const scalar = <const P extends AnyParams>(
  a: Optional<Omit<ScalarActivation<P>, "kind">, "attained" | "kinks" | "jumps" | "slopes">,
): ScalarActivation => {
  // A comparison with NaN is false, so without this a piecewise function would turn NaN into a number.
  const guarded = (g: (x: number, p: Values<P>) => number) => (x: number, p: Values<P>) => (x !== x ? NaN : g(x, p));
  const [f, df, d2f] = [guarded(a.f), guarded(a.df), guarded(a.d2f)];
  // One double to either side is past the kink, and as good as at it where the slope on that side is constant.
  const slopes = (x: number, p: Values<P>): readonly [number, number] => {
    const breaks = [...(a.kinks?.(p) ?? []), ...(a.jumps?.(p) ?? [])];
    return breaks.includes(x) ? [df(nextDown(x), p), df(nextUp(x), p)] : [df(x, p), df(x, p)];
  };
  const whole = { attained: () => [false, false], kinks: () => [], jumps: () => [], slopes, ...a, f, df, d2f, kind: "scalar" };
  return whole as unknown as ScalarActivation;
};

/** Declares a function of a vector; see `scalar`. */
export const vector = <const P extends AnyParams>(a: Optional<Omit<VectorActivation<P>, "kind">, "width">): VectorActivation =>
  ({ width: (inputs: number) => inputs, ...a, kind: "vector" }) as unknown as VectorActivation;
