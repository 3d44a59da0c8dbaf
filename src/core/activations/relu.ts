import { plain } from "../names";
import { clamp } from "../numeric/mean";
import { nextDown, nextUp } from "../numeric/ulp";
import { scalar } from "./activation";

export default scalar({
  id: "relu",
  title: "ReLU",
  summary: "Keeps what is positive and cuts the rest to zero; optionally with a slope below, a ceiling and a threshold.",
  tex: String.raw`\max(x, 0)`,
  texFor: ({ negative_slope, max_value, threshold }) => {
    const above = max_value === Infinity ? "x" : threshold < 0 ? String.raw`\min(\max(x, 0), m)` : String.raw`\min(x, m)`;
    if (negative_slope === 0 && threshold === 0) return max_value === Infinity ? String.raw`\max(x, 0)` : String.raw`\min(\max(x, 0), m)`;
    return String.raw`x > ${threshold === 0 ? "0" : "t"} \;?\; ${above} : ${negative_slope === 0 ? "0" : threshold === 0 ? String.raw`a\,x` : String.raw`a\,(x - t)`}`;
  },
  knownAs: [
    { name: "keras.activations.relu" },
    { name: "keras.layers.ReLU", parameters: { max_value: "max_value", negative_slope: "negative_slope", threshold: "threshold" } },
    { name: "keras2.activations.relu", parameters: { alpha: "negative_slope", max_value: "max_value", threshold: "threshold" } },
    { name: "keras2.backend.relu", parameters: { alpha: "negative_slope", max_value: "max_value", threshold: "threshold" } },
    { name: "keras2.layers.ReLU", parameters: { max_value: "max_value", negative_slope: "negative_slope", threshold: "threshold" } },
    ...plain(
      "keras.ops.relu",
      "tf.nn.relu",
      "torch.nn.ReLU",
      "torch.nn.functional.relu",
      "torch.relu",
      "jax.nn.relu",
      "flax.linen.relu",
    ).map((known) => ({ ...known, parameters: {} })),
  ],
  params: {
    negative_slope: { default: 0, min: 0, slider: [0, 1] },
    max_value: { default: Infinity, min: 0, slider: [0, 10] },
    threshold: { default: 0, slider: [0, 3] },
  },

  f: (x, { negative_slope, max_value, threshold }) => {
    if (x <= threshold) return negative_slope === 0 ? 0 : negative_slope * (x - threshold);
    return max_value === Infinity ? x : clamp(x, 0, max_value);
  },
  df: slopeAt,
  d2f: () => 0,

  range: ({ negative_slope, max_value, threshold }) => [
    negative_slope > 0 ? -Infinity : max_value === Infinity ? Math.min(threshold, 0) : 0,
    Math.max(max_value, 0),
  ],
  attained: ({ negative_slope, max_value, threshold }) => [
    negative_slope === 0 && (threshold >= 0 || max_value < Infinity),
    max_value < Infinity,
  ],
  kinks: (p) =>
    [...new Set([p.threshold, 0, p.max_value])]
      .sort((a, b) => a - b)
      .filter((x) => Number.isFinite(x) && !(x === p.threshold && isBroken(p)) && slopeAt(nextDown(x), p) !== slopeAt(nextUp(x), p)),
  jumps: (p) => (isBroken(p) ? [p.threshold] : []),
  origin: { by: "Nair & Hinton", year: 2010, url: "https://www.cs.toronto.edu/~hinton/absps/reluICML.pdf" },
});

interface Setting {
  readonly negative_slope: number;
  readonly max_value: number;
  readonly threshold: number;
}

// TensorFlow's relu6 has slope 0 at its ceiling, but its clip, used for every other ceiling, has slope 1 there, and at its floor.
function slopeAt(x: number, { negative_slope, max_value, threshold }: Setting): number {
  if (x < threshold) return negative_slope;
  if (x === threshold) return threshold === 0 && max_value === Infinity ? negative_slope : 0;
  if (max_value === Infinity) return 1;
  return x >= 0 && max_value > 0 && (x < max_value || (x === max_value && !(max_value === 6 && threshold === 0))) ? 1 : 0;
}

/** Whether what is let through right above the threshold is not 0, which the other part comes to there. */
function isBroken({ max_value, threshold }: Setting): boolean {
  return threshold !== 0 && (max_value === Infinity || (threshold > 0 && max_value > 0));
}
