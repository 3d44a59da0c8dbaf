import { activations } from "../src/core/activations";
import type { ScalarActivation } from "../src/core/activations/activation";
import { defaultValues, findActivation } from "../src/core/catalogue";
import { curvesScene, saturationThreshold, type Shown } from "../src/core/plot/draw";
import { palettes } from "../src/core/plot/palette";
import { thumbnail } from "../src/core/plot/thumbnail";
import { toSvg } from "../src/core/plot/toSvg";
import { propertiesOf } from "../src/core/properties/all";

/** The formulas as textbooks have them: fast, and wrong in the tails. */
const textbook: Readonly<Record<string, (x: number) => number>> = {
  arctan: Math.atan,
  bent_identity: (x) => (Math.sqrt(x * x + 1) - 1) / 2 + x,
  elu: (x) => (x > 0 ? x : Math.exp(x) - 1),
  exponential: Math.exp,
  gaussian: (x) => Math.exp(-x * x),
  gelu: (x) => 0.5 * x * (1 + Math.tanh(0.7978845608028654 * (x + 0.044715 * x * x * x))),
  hard_sigmoid: (x) => Math.min(Math.max(x / 6 + 0.5, 0), 1),
  leaky_relu: (x) => (x > 0 ? x : 0.2 * x),
  lecun_tanh: (x) => 1.7159 * Math.tanh((2 / 3) * x),
  log_log: (x) => 1 - Math.exp(-Math.exp(x)),
  log_sigmoid: (x) => -Math.log(1 + Math.exp(-x)),
  mish: (x) => x * Math.tanh(Math.log(1 + Math.exp(x))),
  relu: (x) => Math.max(x, 0),
  selu: (x) => 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * (Math.exp(x) - 1)),
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
  silu: (x) => x / (1 + Math.exp(-x)),
  sinc: (x) => (x === 0 ? 1 : Math.sin(x) / x),
  softplus: (x) => Math.log(1 + Math.exp(x)),
  softsign: (x) => x / (1 + Math.abs(x)),
  squareplus: (x) => (x + Math.sqrt(x * x + 4)) / 2,
  tanh: Math.tanh,
};

let kept = 0;

/** Nanoseconds for one call: the least and the median of several rounds. */
const time = (calls: number, run: (i: number) => unknown, rounds = 25): { readonly least: number; readonly median: number } => {
  const figures = Array.from({ length: rounds }, () => {
    const start = process.hrtime.bigint();
    for (let i = 0; i < calls; i++) kept += run(i) === undefined ? 1 : 0;
    return Number(process.hrtime.bigint() - start) / calls;
  }).sort((a, b) => a - b);
  return { least: figures[0] ?? NaN, median: figures[rounds >> 1] ?? NaN };
};

const column = (text: string | number, width: number): string => (typeof text === "number" ? text.toFixed(1) : text).padStart(width);
const both = ({ least, median }: ReturnType<typeof time>, unit = 1): string =>
  column(`${(least / unit).toFixed(1)} / ${(median / unit).toFixed(1)}`, 18);
const title = (first: string, ...others: readonly string[]): void =>
  console.log(`\n${first.padEnd(20)}${others.map((other) => column(other, 18)).join("")}`);

console.log("Least / median.");
const inputs = Float64Array.from({ length: 1000 }, (_, i) => (i - 500) / 50);
title("ns for one value", "f", "f'", "f''", "textbook f");
for (const activation of activations) {
  const values = defaultValues(activation);
  if (activation.kind === "vector") {
    const vector = Array.from({ length: 10 }, (_, i) => Math.sin(i) * 3);
    console.log(`${activation.id.padEnd(20)}${both(time(1000, () => activation.f(vector, values)))}  for a vector of 10`);
    continue;
  }
  const figures = (["f", "df", "d2f"] as const).map((order) => time(1000, (i) => activation[order](inputs[i] ?? 0, values)));
  const plain = textbook[activation.id];
  console.log(
    `${activation.id.padEnd(20)}${[...figures, ...(plain === undefined ? [] : [time(1000, (i) => plain(inputs[i] ?? 0))])].map((figure) => both(figure)).join("")}`,
  );
}

title("hover picture", "µs", "bytes");
const medians: number[] = [];
for (const activation of activations) {
  const values = defaultValues(activation);
  const bytes = Buffer.byteLength(thumbnail(activation, values, "dark"));
  const figure = time(8, () => thumbnail(activation, values, "dark"), 150);
  medians.push(figure.median / 1000);
  console.log(`${activation.id.padEnd(20)}${both(figure, 1000)}${column(String(bytes), 18)}`);
}
medians.sort((a, b) => a - b);
console.log(`median of all: ${medians[medians.length >> 1]?.toFixed(1)} µs, slowest ${medians[medians.length - 1]?.toFixed(1)} µs`);

const scalars = activations.filter((activation): activation is ScalarActivation => activation.kind === "scalar");
const every = time(1, () => scalars.map((activation) => propertiesOf(activation, defaultValues(activation), saturationThreshold)), 15);
console.log(
  `\nall properties of one function: ${(every.least / 1e6 / scalars.length).toFixed(2)} / ${(every.median / 1e6 / scalars.length).toFixed(2)} ms`,
);

const eight = ["relu", "gelu", "silu", "elu", "selu", "tanh", "mish", "softplus"].flatMap((id): Shown[] => {
  const activation = findActivation(id);
  return activation?.kind === "scalar" ? [{ activation, values: defaultValues(activation) }] : [];
});
const window = { x: [-6, 6], y: [-2, 6] } as const;
const draw = (secondDerivative: boolean) => (): unknown => curvesScene(eight, { widthPx: 800, heightPx: 500, window, secondDerivative });
const ms = (figure: ReturnType<typeof time>): string => `${(figure.least / 1e6).toFixed(3)} / ${(figure.median / 1e6).toFixed(3)} ms`;
console.log(
  `8 curves and derivatives, 800 x 500: scene ${ms(time(2, draw(false), 100))}, with second derivatives ${ms(time(2, draw(true), 50))},` +
    ` SVG text ${ms(time(2, () => toSvg(curvesScene(eight, { widthPx: 800, heightPx: 500, window }), palettes.dark), 100))}`,
);
if (kept < 0) console.log(kept);
