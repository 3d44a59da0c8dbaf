import softmax from "./softmax";
import { along } from "../names";
import { vector } from "./activation";

const turned = (xs: readonly number[]): readonly number[] => xs.map((x) => -x);

export default vector({
  id: "softmin",
  title: "Softmin",
  summary: "Softmax of the negated input: the smallest entry gets the largest share.",
  tex: String.raw`\frac{e^{-x_i}}{\sum_j e^{-x_j}}`,
  knownAs: along("dim", "by rank", "torch.nn.Softmin", "torch.nn.functional.softmin"),
  params: {},
  heedsCounts: true,
  f: (xs, _, counts) => softmax.f(turned(xs), {}, counts),
  jacobian: (xs) => softmax.jacobian(turned(xs), {}).map(turned),
  jvp: (xs, direction, _, counts) => softmax.jvp(turned(xs), turned(direction), {}, counts),
  normalises: true,
  range: () => [0, 1],
  origin: { by: "Bridle", year: 1990, url: "https://doi.org/10.1007/978-3-642-76153-9_28" },
});
