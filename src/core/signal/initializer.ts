/** How weights are drawn at the start, in Keras's terms; every parameter is needed, `defaultInitializer` knows Keras's own. */
export type Initializer =
  /** Glorot's, He's and LeCun's are of this kind: the variance is `scale` over a number of connections, whatever the distribution. */
  | {
      readonly kind: "varianceScaling";
      readonly scale: number;
      readonly mode: "fan_in" | "fan_out" | "fan_avg";
      readonly distribution: Distribution;
    }
  | { readonly kind: "normal"; readonly mean: number; readonly standardDeviation: number }
  /** Normal, drawn anew beyond two standard deviations. */
  | { readonly kind: "truncatedNormal"; readonly mean: number; readonly standardDeviation: number }
  | { readonly kind: "uniform"; readonly min: number; readonly max: number }
  /** A random rotation times `gain`; of a matrix that is not square, some of its rows or columns. */
  | { readonly kind: "orthogonal"; readonly gain: number }
  /** All weights alike; zeros and ones are of this kind. */
  | { readonly kind: "constant"; readonly value: number };

/** Keras corrects the standard deviation of `truncated_normal` here, so that all three have the same variance. */
export type Distribution = "truncated_normal" | "untruncated_normal" | "uniform";

/** Standard deviation of a standard normal variable drawn anew beyond 2: the figure by which Keras divides. */
export const truncatedDeviation = 0.87962566103423978;

/** Mean and variance of one weight. */
export interface WeightMoments {
  readonly mean: number;
  readonly variance: number;
}

/** Mean and variance of the weights of a layer with so many connections into and out of each unit, as Keras counts them. */
export const weightMoments = (initializer: Initializer, fanIn: number, fanOut: number): WeightMoments => {
  switch (initializer.kind) {
    case "varianceScaling": {
      const fan = { fan_in: fanIn, fan_out: fanOut, fan_avg: (fanIn + fanOut) / 2 }[initializer.mode];
      return { mean: 0, variance: initializer.scale / Math.max(fan, 1) };
    }
    case "normal":
      return { mean: initializer.mean, variance: initializer.standardDeviation ** 2 };
    case "truncatedNormal":
      return { mean: initializer.mean, variance: (truncatedDeviation * initializer.standardDeviation) ** 2 };
    case "uniform":
      return { mean: (initializer.min + initializer.max) / 2, variance: (initializer.max - initializer.min) ** 2 / 12 };
    case "orthogonal":
      // The shorter side's vectors have length 1 and as many entries as the longer side is long.
      return { mean: 0, variance: initializer.gain ** 2 / Math.max(fanIn, fanOut) };
    case "constant":
      return { mean: initializer.value, variance: 0 };
  }
};

const scaling = (scale: number, mode: "fan_in" | "fan_avg", distribution: Distribution): Initializer => ({
  kind: "varianceScaling",
  scale,
  mode,
  distribution,
});

const defaults: Readonly<Record<string, Initializer>> = {
  glorot_uniform: scaling(1, "fan_avg", "uniform"),
  glorot_normal: scaling(1, "fan_avg", "truncated_normal"),
  he_uniform: scaling(2, "fan_in", "uniform"),
  he_normal: scaling(2, "fan_in", "truncated_normal"),
  lecun_uniform: scaling(1, "fan_in", "uniform"),
  lecun_normal: scaling(1, "fan_in", "truncated_normal"),
  variance_scaling: scaling(1, "fan_in", "truncated_normal"),
  random_normal: { kind: "normal", mean: 0, standardDeviation: 0.05 },
  truncated_normal: { kind: "truncatedNormal", mean: 0, standardDeviation: 0.05 },
  random_uniform: { kind: "uniform", min: -0.05, max: 0.05 },
  orthogonal: { kind: "orthogonal", gain: 1 },
  zeros: { kind: "constant", value: 0 },
  ones: { kind: "constant", value: 1 },
  constant: { kind: "constant", value: 0 },
};

/** The initialiser that Keras knows by this string, with Keras's defaults. */
export const defaultInitializer = (name: string): Initializer | undefined => defaults[name];
