import { plain } from "../names";
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
    ...plain("keras.ops.relu", "tf.nn.relu", "torch.nn.ReLU", "torch.nn.functional.relu", "torch.relu", "jax.nn.relu", "flax.linen.relu")
      .map((known) => ({ ...known, parameters: {} })),
  ],
  params: {
    negative_slope: { default: 0, min: 0, slider: [0, 1] },
    max_value: { default: Infinity, min: 0, slider: [0, 10] },
    threshold: { default: 0, min: 0, slider: [0, 3] },
  },

  f: (x, { negative_slope, max_value, threshold }) => {
    if (x <= threshold) return negative_slope === 0 ? 0 : negative_slope * (x - threshold);
    return max_value === Infinity ? x : Math.min(Math.max(x, 0), max_value);
  },
  // TensorFlow's relu6 has slope 0 at its ceiling, but its clip, used for every other ceiling, has slope 1 there.
  df: (x, { negative_slope, max_value, threshold }) => {
    if (x < threshold) return negative_slope;
    if (x === threshold) return threshold === 0 && max_value === Infinity ? negative_slope : 0;
    return x < max_value || (x === max_value && !(max_value === 6 && threshold === 0)) ? 1 : 0;
  },
  d2f: () => 0,

  range: ({ negative_slope, max_value }) => [negative_slope > 0 ? -Infinity : 0, max_value],
  attained: ({ negative_slope, max_value }) => [negative_slope === 0, max_value < Infinity],
  kinks: ({ negative_slope, max_value, threshold }) =>
    [...(threshold === 0 && negative_slope !== 1 ? [0] : []), ...(max_value < Infinity && max_value > threshold ? [max_value] : [])],
  jumps: ({ threshold, max_value }) => (threshold > 0 && max_value > 0 ? [threshold] : []),
  origin: { by: "Nair & Hinton", year: 2010, url: "https://www.cs.toronto.edu/~hinton/absps/reluICML.pdf" },
});
