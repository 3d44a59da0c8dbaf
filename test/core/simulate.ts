import type { SignalLayer } from "../../src/core/signal/propagate";
import type { Initializer } from "../../src/core/signal/initializer";

/** A stream of numbers in (0, 1) that is the same for the same seed: the additive generator with a mixing step. */
export const randomNumbers = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (((mixed ^ (mixed >>> 15)) >>> 0) + 0.5) / 2 ** 32;
  };
};

/** Standard normal numbers from uniform ones, by the polar form. */
export const normalNumbers =
  (random: () => number): (() => number) =>
  () =>
    Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());

/** Weights as Keras draws them: one row for each input. */
export const drawWeights = (initializer: Initializer, fanIn: number, fanOut: number, random: () => number): readonly Float64Array[] => {
  const normal = normalNumbers(random);
  const truncated = (): number => {
    for (;;) {
      const x = normal();
      if (Math.abs(x) < 2) return x;
    }
  };
  const matrix = (draw: () => number): Float64Array[] => Array.from({ length: fanIn }, () => Float64Array.from({ length: fanOut }, draw));
  switch (initializer.kind) {
    case "varianceScaling": {
      const fan = initializer.mode === "fan_in" ? fanIn : initializer.mode === "fan_out" ? fanOut : (fanIn + fanOut) / 2;
      const scale = initializer.scale / fan;
      if (initializer.distribution === "uniform") return matrix(() => (2 * random() - 1) * Math.sqrt(3 * scale));
      return initializer.distribution === "untruncated_normal"
        ? matrix(() => normal() * Math.sqrt(scale))
        : matrix(() => (truncated() * Math.sqrt(scale)) / 0.87962566103423978);
    }
    case "normal":
      return matrix(() => initializer.mean + normal() * initializer.standardDeviation);
    case "truncatedNormal":
      return matrix(() => initializer.mean + truncated() * initializer.standardDeviation);
    case "uniform":
      return matrix(() => initializer.min + random() * (initializer.max - initializer.min));
    case "orthogonal":
      return orthogonal(matrix(normal), fanIn, fanOut, initializer.gain);
    case "constant":
      return matrix(() => initializer.value);
  }
};

/** Gram and Schmidt along the shorter side. */
const orthogonal = (rows: Float64Array[], fanIn: number, fanOut: number, gain: number): readonly Float64Array[] => {
  const isTall = fanIn > fanOut;
  const vectors = isTall ? Array.from({ length: fanOut }, (_, j) => Float64Array.from(rows, (row) => row[j] ?? 0)) : rows;
  vectors.forEach((vector, i) => {
    for (const before of vectors.slice(0, i)) {
      const along = dot(vector, before);
      vector.forEach((x, j) => (vector[j] = x - along * (before[j] ?? 0)));
    }
    const length = Math.sqrt(dot(vector, vector));
    vector.forEach((x, j) => (vector[j] = x / length));
  });
  return Array.from({ length: fanIn }, (_, i) =>
    Float64Array.from({ length: fanOut }, (_unused, j) => gain * (isTall ? (vectors[j]?.[i] ?? 0) : (vectors[i]?.[j] ?? 0))),
  );
};

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
};

/** Mean squares along one random network for one random input: of every layer's output, and of the gradient at the input over that at the output. */
export const simulate = (
  layers: readonly SignalLayer[],
  seed: number,
): { readonly meanSquares: readonly number[]; readonly gradient: number } => {
  const random = randomNumbers(seed);
  const normal = normalNumbers(random);
  let x = Float64Array.from({ length: layers[0]?.fanIn ?? 0 }, normal);
  const meanSquares: number[] = [];
  const backwards: ((gradient: readonly number[]) => readonly number[])[] = [];
  for (const { fanIn, fanOut, head, initializer } of layers) {
    if (head?.activation.kind !== "scalar" || !initializer) throw new Error("only known layers can be simulated");
    const { activation, values } = head;
    const weights = drawWeights(initializer, fanIn, fanOut, random);
    const before = new Float64Array(fanOut);
    weights.forEach((row, i) => {
      const input = x[i] ?? 0;
      for (let j = 0; j < fanOut; j++) before[j] = (before[j] ?? 0) + (row[j] ?? 0) * input;
    });
    x = before.map((z) => activation.f(z, values));
    meanSquares.push(meanSquare(x));
    backwards.push((gradient) => {
      const inner = Float64Array.from(gradient, (slope, j) => slope * activation.df(before[j] ?? 0, values));
      return weights.map((row) => dot(inner, row));
    });
  }
  const start: readonly number[] = Array.from(x, normal);
  const end = backwards.reduceRight((gradient, back) => back(gradient), start);
  return { meanSquares, gradient: meanSquare(end) / meanSquare(start) };
};

export const meanSquare = (xs: Float64Array | readonly number[]): number => [...xs].reduce((sum, x) => sum + x * x, 0) / xs.length;
