import { activations } from "../../src/core/activations";
import type { Activation, ScalarActivation, VectorActivation } from "../../src/core/activations/activation";
import { defaultValues, parametersOf } from "../../src/core/catalogue";
import { valueText } from "../../src/core/plot/bars";
import { saturationThreshold } from "../../src/core/plot/draw";
import { palettes } from "../../src/core/plot/palette";
import { sceneOf } from "../../src/core/plot/thumbnail";
import { toSvg } from "../../src/core/plot/toSvg";
import { asymptotesOf } from "../../src/core/properties/asymptotes";
import { monotoneOf } from "../../src/core/properties/monotone";
import { saturationOf } from "../../src/core/properties/saturation";
import { steepestOf } from "../../src/core/properties/steepest";
import { parityOf } from "../../src/core/properties/symmetry";

/** The page and the picture of every activation, and their index: path from the repository root -> text. */
export const activationPages = (): Map<string, string> => new Map([
  ["docs/activations/README.md", index()],
  ...activations.flatMap((activation): [string, string][] => [
    [`docs/activations/${activation.id}.md`, page(activation)],
    [`docs/activations/${activation.id}.svg`, toSvg(sceneOf(activation, defaultValues(activation)), palettes.light)],
  ]),
]);

const frameworks = [["keras", "Keras 3"], ["keras2", "Keras 2, tf.keras"], ["tf", "TensorFlow"], ["torch", "PyTorch"], ["jax", "JAX"]] as const;

const index = (): string => [
  "# Activation functions", "",
  "Generated from the core. Every figure is computed from the functions themselves; values and first derivatives are within 4 ulp of",
  "50-digit references everywhere, second derivatives too, or within 2e-16 next to their zeros.", "",
  "| Function | Values | Largest slope | Keras 3 | PyTorch |", "|---|---|---|---|---|",
  ...activations.map((activation) => `| [${activation.title}](${activation.id}.md) | ${rangeText(activation)} | ${
    activation.kind === "scalar" ? slopeText(activation) : "a vector at a time"} | ${shortNames(activation, "keras")} | ${shortNames(activation, "torch")} |`),
  "",
].join("\n");

const page = (activation: Activation): string => [
  `# ${activation.title}`, "", activation.summary, "",
  `![${activation.title}](${activation.id}.svg)`, "",
  "```math", `f(x${activation.kind === "vector" ? ")_i" : ")"} = ${activation.tex}`, "```", "",
  "| Property | |", "|---|---|",
  `| Values | ${rangeText(activation)} |`,
  ...(activation.kind === "scalar" ? scalarProperties(activation) : vectorProperties(activation)),
  "", ...names(activation),
  `Source: ${activation.origin.by} (${activation.origin.year}), <${activation.origin.url}>.`, "",
].join("\n");

const scalarProperties = (activation: ScalarActivation): readonly string[] => {
  const values = defaultValues(activation);
  const [kinks, jumps] = [activation.kinks(values), activation.jumps(values)];
  const asymptotes = asymptotesOf(activation, values);
  const flat = saturationOf(activation, values, saturationThreshold, [-50, 50]);
  return [
    `| Monotone | ${monotoneOf(activation, values)?.direction ?? "no"} |`,
    `| Symmetry | ${parityOf(activation, values) ?? "none"} |`,
    `| Kinks | ${kinks.length === 0 ? "none" : kinks.map((x) => `x = ${valueText(x)}, where the slope is taken to be ${valueText(activation.df(x, values))}`).join("; ")} |`,
    ...(jumps.length === 0 ? [] : [`| Jumps | ${jumps.map((x) => `x = ${valueText(x)}`).join(", ")} |`]),
    `| Largest slope | ${slopeText(activation)} |`,
    `| Slope below ${saturationThreshold} in size | ${flat.length === 0 ? "nowhere" : flat.map(([from, to]) => (from <= -50 ? `x < ${valueText(to)}` : to >= 50 ? `x > ${valueText(from)}` : `${valueText(from)} to ${valueText(to)}`)).join(", ")} |`,
    `| Asymptotes | ${asymptotes.length === 0 ? "none" : asymptotes.map(({ side, slope, intercept }) => `${lineText(slope, intercept)} on the ${side}`).join(", ")} |`,
  ];
};

const vectorProperties = (activation: VectorActivation): readonly string[] => [
  `| Sums to one | ${activation.normalises ? "yes" : "no"} |`,
  `| Outputs for 4 inputs | ${activation.width(4)} |`,
];

const names = (activation: Activation): readonly string[] => {
  const rows = frameworks.flatMap(([prefix, title]) =>
    activation.knownAs.filter(({ name }) => name.startsWith(`${prefix}.`)).map((known) => {
      const parameters = parametersOf(activation, known).map(({ theirs, ours, default: value }) =>
        `${theirs} = ${activation.params[ours]?.flag === true ? (value !== 0 ? "True" : "False") : value === Infinity ? "None" : valueText(value)}`);
      return `| ${title} | \`${known.name.replace(/^keras2/, "tf.keras")}\` | ${parameters.join(", ")} |`;
    }));
  return rows.length === 0 ? [] : ["| Framework | Name | Parameters and their defaults |", "|---|---|---|", ...rows, ""];
};

const rangeText = (activation: Activation): string => {
  const values = defaultValues(activation);
  const [min, max] = activation.range(values);
  const outputs = activation.kind === "vector" ? activation.f([3, 1, 0], values) : [];
  const [hasMin, hasMax] = activation.kind === "scalar" ? activation.attained(values) : [outputs.includes(min), outputs.includes(max)];
  return `${hasMin ? "[" : "("}${min === -Infinity ? "−∞" : valueText(min)}, ${max === Infinity ? "∞" : valueText(max)}${hasMax ? "]" : ")"}`;
};

const slopeText = (activation: ScalarActivation): string => {
  const values = defaultValues(activation);
  const { x, slope, neared } = steepestOf(activation, values);
  if (slope === Infinity) return "unbounded";
  if (neared) return `nears ${valueText(slope)}`;
  return `${valueText(slope)}${x === undefined ? "" : ` at x = ${valueText(x)}`}`;
};

const lineText = (slope: number, intercept: number): string =>
  `y = ${slope === 0 ? valueText(intercept) : `${slope === 1 ? "" : valueText(slope)}x${intercept === 0 ? "" : ` ${intercept < 0 ? "−" : "+"} ${valueText(Math.abs(intercept))}`}`}`;

const shortNames = (activation: Activation, framework: string): string => {
  const found = new Set(activation.knownAs.filter(({ name }) => name.startsWith(`${framework}.`)).map(({ name }) => `\`${name.slice(name.lastIndexOf(".") + 1)}\``));
  return [...found].join(", ") || "-";
};
