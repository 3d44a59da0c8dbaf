import { scalar } from "./activation";
import { clamp } from "../numeric/mean";

export default scalar({
  id: "hard_tanh",
  title: "Hard tanh",
  summary: "The identity between two bounds, -1 and 1, and flat outside them.",
  tex: String.raw`\min(\max(x, -1), 1)`,
  knownAs: [
    { name: "keras.activations.hard_tanh", parameters: {} },
    { name: "keras.ops.hard_tanh", parameters: {} },
    { name: "torch.nn.Hardtanh", slopeAtKinks: "zero" },
    { name: "torch.nn.functional.hardtanh", slopeAtKinks: "zero" },
    { name: "jax.nn.hard_tanh", parameters: {} },
    { name: "flax.linen.hard_tanh", parameters: {} },
  ],
  texFor: ({ min_val, max_val }) => (min_val === -1 && max_val === 1 ? String.raw`\min(\max(x, -1), 1)` : String.raw`\min(\max(x, c), d)`),
  params: { min_val: { default: -1, slider: [-3, 0] }, max_val: { default: 1, slider: [0, 3] } },
  f: (x, { min_val, max_val }) => clamp(x, min_val, max_val),
  df: (x, { min_val, max_val }) => (x >= min_val && x <= max_val ? 1 : 0),
  d2f: () => 0,
  range: ({ min_val, max_val }) => [min_val, max_val],
  attained: () => [true, true],
  kinks: ({ min_val, max_val }) => [min_val, max_val],
  origin: { by: "Collobert", year: 2004, url: "https://ronan.collobert.com/pub/2004_phdthesis_lip6.pdf" },
});
