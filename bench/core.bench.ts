import { activations } from "../src/core/activations";
import { defaultValues, findActivation } from "../src/core/catalogue";
import { curvesScene, type Shown } from "../src/core/plot/draw";
import { palettes } from "../src/core/plot/palette";
import { thumbnail } from "../src/core/plot/thumbnail";
import { toSvg } from "../src/core/plot/toSvg";

/** The formulas as textbooks have them: fast, and wrong in the tails. */
const textbook: Readonly<Record<string, (x: number) => number>> = {
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
  softplus: (x) => Math.log(1 + Math.exp(x)),
  silu: (x) => x / (1 + Math.exp(-x)),
  mish: (x) => x * Math.tanh(Math.log(1 + Math.exp(x))),
  elu: (x) => (x > 0 ? x : Math.exp(x) - 1),
  gelu: (x) => 0.5 * x * (1 + Math.tanh(0.7978845608028654 * (x + 0.044715 * x * x * x))),
};

let kept = 0;

/** Best of several rounds, in nanoseconds for one call. */
const time = (calls: number, run: (i: number) => unknown, rounds = 25): number => {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const start = process.hrtime.bigint();
    for (let i = 0; i < calls; i++) kept += run(i) === undefined ? 1 : 0;
    best = Math.min(best, Number(process.hrtime.bigint() - start) / calls);
  }
  return best;
};

const column = (text: string | number, width: number): string => (typeof text === "number" ? text.toFixed(1) : text).padStart(width);

const inputs = Float64Array.from({ length: 1000 }, (_, i) => (i - 500) / 50);
console.log(`${"".padEnd(20)}${["f ns", "f' ns", "f'' ns", "textbook ns"].map((title) => column(title, 12)).join("")}`);
for (const activation of activations) {
  const values = defaultValues(activation);
  if (activation.kind === "vector") {
    const vector = Array.from({ length: 10 }, (_, i) => Math.sin(i) * 3);
    console.log(`${activation.id.padEnd(20)}${column(time(1000, () => activation.f(vector, values)), 12)}  for a vector of 10`);
    continue;
  }
  const figures = (["f", "df", "d2f"] as const).map((order) => time(1000, (i) => activation[order](inputs[i] ?? 0, values)));
  const plain = textbook[activation.id];
  console.log(`${activation.id.padEnd(20)}${[...figures, ...(plain === undefined ? [] : [time(1000, (i) => plain(inputs[i] ?? 0))])].map((figure) => column(figure, 12)).join("")}`);
}

console.log(`\n${"hover picture".padEnd(20)}${column("µs", 12)}${column("bytes", 12)}`);
for (const activation of activations) {
  const values = defaultValues(activation);
  const bytes = Buffer.byteLength(thumbnail(activation, values, "dark"));
  console.log(`${activation.id.padEnd(20)}${column(time(8, () => thumbnail(activation, values, "dark"), 150) / 1000, 12)}${column(String(bytes), 12)}`);
}

const eight = ["relu", "gelu", "silu", "elu", "selu", "tanh", "mish", "softplus"].flatMap((id): Shown[] => {
  const activation = findActivation(id);
  return activation?.kind === "scalar" ? [{ activation, values: defaultValues(activation) }] : [];
});
const window = { x: [-6, 6], y: [-2, 6] } as const;
const frame = time(2, () => curvesScene(eight, { widthPx: 800, heightPx: 500, window }), 100) / 1e6;
console.log(`\n8 curves and derivatives, 800 x 500: scene ${frame.toFixed(3)} ms, SVG text ${(time(2, () => toSvg(curvesScene(eight, { widthPx: 800, heightPx: 500, window }), palettes.dark), 100) / 1e6).toFixed(3)} ms`);
if (kept < 0) console.log(kept);
