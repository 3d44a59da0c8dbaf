import { along } from "../names";
import { entry } from "../numeric/entry";
import { vector } from "./activation";

export default vector({
  id: "crelu",
  title: "CReLU",
  summary: "ReLU of the input and ReLU of its negative side by side: nothing is lost, and the output is twice as wide.",
  tex: String.raw`(\max(x, 0),\ \max(-x, 0))_i`,
  knownAs: along("axis", -1, "tf.nn.crelu"),
  params: {},
  f: (xs) => [...xs.map(positive), ...xs.map((x) => positive(-x))],
  jacobian: (xs) => [1, -1].flatMap((sign) => xs.map((x, i) => xs.map((_, j) => (i === j && sign * x > 0 ? sign : 0)))),
  jvp: (xs, direction) => [1, -1].flatMap((sign) => xs.map((x, i) => (sign * x > 0 ? sign * entry(direction, i) : 0))),
  normalises: false,
  width: (inputs) => 2 * inputs,
  range: () => [0, Infinity],
  origin: { by: "Shang, Sohn, Almeida & Lee", year: 2016, url: "https://arxiv.org/abs/1603.05201" },
});

const positive = (x: number): number => Math.max(x, 0);
