import { valueIn, type Activation } from "../activations/activation";

type Values = Readonly<Record<string, number>>;

/** A function and its derivative as NumPy expressions of the array `x` and of the parameters by name; what stands before a `;` is a statement. */
interface Pair {
  readonly f: string;
  readonly df: string;
}

/** The NumPy expressions for a function of one number with given parameters, the derivative away from kinks; undefined where there are none. */
export const numpyOf = ({ id }: Activation, values: Values): Pair | undefined => {
  const found = Object.hasOwn(scalars, id) ? scalars[id] : undefined;
  if (found === undefined) return undefined;
  const [f, df] = typeof found === "function" ? found(values) : found;
  return { f, df };
};

/** The NumPy expression for a function of the vector `z`; undefined where there is none. */
export const numpyOfVector = ({ id }: Activation): string | undefined => (Object.hasOwn(vectors, id) ? vectors[id] : undefined);

const gate = (sign: string): string => `1 / (1 + np.exp(${sign}x))`;
const below = "np.expm1(np.minimum(x, 0))";
const belowSlope = "np.exp(np.minimum(x, 0))";
const leaky = (slope: string): readonly [string, string] => [`np.where(x > 0, x, ${slope} * x)`, `np.where(x > 0, 1, ${slope})`];
const inner = "np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)";

const scalars: Readonly<Record<string, readonly [f: string, df: string] | ((values: Values) => readonly [f: string, df: string])>> = {
  absolute: ["np.abs(x)", "np.sign(x)"],
  arctan: ["np.arctan(x)", "1 / (1 + x**2)"],
  bent_identity: ["(np.sqrt(x**2 + 1) - 1) / 2 + x", "x / (2 * np.sqrt(x**2 + 1)) + 1"],
  celu: ["np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0) / alpha))", "np.where(x > 0, 1, np.exp(np.minimum(x, 0) / alpha))"],
  cosine: ["np.cos(x)", "-np.sin(x)"],
  elu: [`np.where(x > 0, x, alpha * ${below})`, `np.where(x > 0, 1, alpha * ${belowSlope})`],
  exponential: ["np.exp(x)", "np.exp(x)"],
  gaussian: ["np.exp(-x**2)", "-2 * x * np.exp(-x**2)"],
  gelu: ({ approximate }) =>
    approximate === 0
      ? ["x * (1 + erf(x / np.sqrt(2))) / 2", "(1 + erf(x / np.sqrt(2))) / 2 + x * np.exp(-x**2 / 2) / np.sqrt(2 * np.pi)"]
      : [
          `x / 2 * (1 + np.tanh(${inner}))`,
          `t = np.tanh(${inner}); (1 + t) / 2 + x / 2 * (1 - t**2) * np.sqrt(2 / np.pi) * (1 + 3 * 0.044715 * x**2)`,
        ],
  hard_shrink: ["np.where(np.abs(x) > threshold, x, 0)", "np.where(np.abs(x) > threshold, 1, 0)"],
  hard_sigmoid: ["np.clip(x / 6 + 0.5, 0, 1)", "np.where(np.abs(x) < 3, 1 / 6, 0)"],
  hard_sigmoid_keras2: ["np.clip(0.2 * x + 0.5, 0, 1)", "np.where(np.abs(x) < 2.5, 0.2, 0)"],
  hard_silu: ["x * np.clip(x / 6 + 0.5, 0, 1)", "np.where(x < -3, 0, np.where(x > 3, 1, (2 * x + 3) / 6))"],
  hard_tanh: ["np.clip(x, min_val, max_val)", "np.where((x > min_val) & (x < max_val), 1, 0)"],
  leaky_relu: leaky("negative_slope"),
  lecun_tanh: ["1.7159 * np.tanh(2 / 3 * x)", "1.7159 * 2 / 3 * (1 - np.tanh(2 / 3 * x)**2)"],
  linear: ["x", "1 + 0 * x"],
  log_log: ["-np.expm1(-np.exp(x))", "np.exp(x - np.exp(x))"],
  log_sigmoid: ["-np.logaddexp(0, -x)", gate("")],
  mish: ["x * np.tanh(np.logaddexp(0, x))", "t = np.tanh(np.logaddexp(0, x)); t + x * (1 - t**2) / (1 + np.exp(-x))"],
  prelu: leaky("alpha"),
  relu: (values) => {
    const [negative_slope, max_value, threshold] = [
      valueIn(values, "negative_slope"),
      valueIn(values, "max_value"),
      valueIn(values, "threshold"),
    ];
    if (negative_slope === 0 && threshold === 0 && max_value === Infinity) return ["np.maximum(x, 0)", "np.where(x > 0, 1, 0)"];
    const above = max_value === Infinity ? "x" : "np.clip(x, 0, max_value)";
    return [
      `np.where(x > threshold, ${above}, negative_slope * (x - threshold))`,
      `np.where(x > threshold, np.where(${threshold < 0 && max_value < Infinity ? "(x > 0) & (x < max_value)" : "x < max_value"}, 1, 0), negative_slope)`,
    ];
  },
  relu6: ["np.clip(x, 0, 6)", "np.where((x > 0) & (x < 6), 1, 0)"],
  rrelu: leaky("(lower + upper) / 2"),
  selu: [
    `1.0507009873554805 * np.where(x > 0, x, 1.6732632423543772 * ${below})`,
    `1.0507009873554805 * np.where(x > 0, 1, 1.6732632423543772 * ${belowSlope})`,
  ],
  sigmoid: [gate("-"), `s = ${gate("-")}; s * (1 - s)`],
  signum: ["np.sign(x)", "0 * x"],
  silu: ["x / (1 + np.exp(-x))", `s = ${gate("-")}; s * (1 + x * (1 - s))`],
  sinc: ["np.sinc(x / np.pi)", "np.where(x == 0, 0, (np.cos(x) - np.sinc(x / np.pi)) / np.where(x == 0, 1, x))"],
  sine: ["np.sin(x)", "np.cos(x)"],
  soft_shrink: ["np.sign(x) * np.maximum(np.abs(x) - threshold, 0)", "np.where(np.abs(x) > threshold, 1, 0)"],
  softplus: ({ threshold }) => {
    const [f, df] = ["np.logaddexp(0, beta * x) / beta", "1 / (1 + np.exp(-beta * x))"];
    return threshold === Infinity ? [f, df] : [`np.where(beta * x > threshold, x, ${f})`, `np.where(beta * x > threshold, 1, ${df})`];
  },
  softsign: ["x / (1 + np.abs(x))", "1 / (1 + np.abs(x))**2"],
  sparse_plus: ["np.where(x <= -1, 0, np.where(x < 1, (x + 1)**2 / 4, x))", "np.clip((x + 1) / 2, 0, 1)"],
  sparse_sigmoid: ["np.clip((x + 1) / 2, 0, 1)", "np.where(np.abs(x) < 1, 0.5, 0)"],
  squareplus: ["(x + np.sqrt(x**2 + b)) / 2", "(1 + x / np.sqrt(x**2 + b)) / 2"],
  srelu: [
    "np.where(x <= t_left, t_left + a_left * (x - t_left), np.where(x >= t_right, t_right + a_right * (x - t_right), x))",
    "np.where(x <= t_left, a_left, np.where(x >= t_right, a_right, 1))",
  ],
  step: ["np.where(x >= 0, 1, 0)", "0 * x"],
  symmetric_sigmoid: ["np.tanh(x / 2)", "(1 - np.tanh(x / 2)**2) / 2"],
  tanh: ["np.tanh(x)", "1 - np.tanh(x)**2"],
  tanh_shrink: ["x - np.tanh(x)", "np.tanh(x)**2"],
  threshold: ["np.where(x > threshold, x, default_value)", "np.where(x > threshold, 1, 0)"],
  thresholded_relu: ["np.where(x > theta, x, 0)", "np.where(x > theta, 1, 0)"],
};

const vectors: Readonly<Record<string, string>> = {
  softmax: "np.exp(z - z.max()) / np.exp(z - z.max()).sum()",
  softmin: "np.exp(z.min() - z) / np.exp(z.min() - z).sum()",
  log_softmax: "z - z.max() - np.log(np.exp(z - z.max()).sum())",
  crelu: "np.maximum(np.concatenate([z, -z]), 0)",
  maxout: "np.array([z.max()])",
};
