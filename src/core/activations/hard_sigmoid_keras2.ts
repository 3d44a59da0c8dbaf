import { plain } from "../names";
import { ramp } from "../numeric/ramp";
import { scalar } from "./activation";

export default scalar({
  id: "hard_sigmoid_keras2",
  title: "Hard sigmoid of Keras 2",
  summary: "What Keras 1 and 2 call hard_sigmoid: 0.2 x + 0.5 between -2.5 and 2.5, steeper than the one of Keras 3.",
  tex: String.raw`\min(\max(0.2\,x + 0.5, 0), 1)`,
  knownAs: plain("keras2.activations.hard_sigmoid", "keras2.backend.hard_sigmoid"),
  params: {},
  f: (x) => ramp(x, 2.5),
  // Unlike the clipping of Keras 3, that of Keras 2 lets the gradient through at both ends.
  df: (x) => (Math.abs(x) <= 2.5 ? 0.2 : 0),
  d2f: () => 0,
  range: () => [0, 1],
  attained: () => [true, true],
  kinks: () => [-2.5, 2.5],
  origin: { by: "Courbariaux, Bengio & David", year: 2015, url: "https://arxiv.org/abs/1511.00363" },
});
