import { entry } from "../numeric/entry";
import { vector } from "./activation";

export default vector({
  id: "maxout",
  title: "Maxout",
  summary: "The largest of a unit's inputs, each a linear piece: learns any convex shape; one output for the whole axis.",
  tex: String.raw`\max_j x_j`,
  knownAs: [],
  params: {},
  f: (xs) => (xs.length === 0 ? [] : [Math.max(...xs)]),
  // Where several are largest, the first takes the gradient.
  jacobian: (xs) => (xs.length === 0 ? [] : [xs.map((_, j) => (j === xs.indexOf(Math.max(...xs)) ? 1 : 0))]),
  jvp: (xs, direction) => (xs.length === 0 ? [] : [entry(direction, xs.indexOf(Math.max(...xs)))]),
  normalises: false,
  width: (inputs) => Math.min(inputs, 1),
  range: () => [-Infinity, Infinity],
  origin: { by: "Goodfellow, Warde-Farley, Mirza, Courville & Bengio", year: 2013, url: "https://arxiv.org/abs/1302.4389" },
});
