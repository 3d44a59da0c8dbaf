import { activations } from "../../src/core/activations";
import type { Activation } from "../../src/core/activations/activation";
import { defaultValues, findActivation } from "../../src/core/catalogue";
import { expectedForm, formOf, misfit, usualActivation, type Misfit } from "../../src/core/fits";
import { balancedLabels, lossAt, untrainedLoss, type Head } from "../../src/core/head";
import { losses } from "../../src/core/losses";
import { kerasEpsilon, type LabelForm, type Loss, type PredictionForm } from "../../src/core/losses/loss";
import { lowestLoss } from "../../src/core/lowest";
import { lossFormulas, type LossFormulas } from "./lossFormulas";
import { torchLosses, type TorchLoss } from "./torchLosses";
import { misfits } from "../../src/text/misfits";
import { word } from "../../src/text/phrases";

/** The page of every loss, their index and the comparison with PyTorch: path from the repository root -> what writes its text. */
export const lossPages = (): Map<string, () => string> =>
  new Map([
    ["docs/losses/README.md", index],
    ...losses.flatMap((loss): [string, () => string][] => {
      const formulas = lossFormulas[loss.id];
      return formulas ? [[`docs/losses/${loss.id}.md`, () => page(loss, formulas)]] : [];
    }),
  ]);

const labelWords: Readonly<Record<TorchLoss["labels"], string>> = {
  probability: "a number in [0, 1] for every column, each a question of its own",
  "one-hot": "one column for every class, one of them 1; or any distribution",
  "class-id": "the class itself, a whole number from 0",
  distribution: "a distribution over the columns",
  count: "counts: 0, 1, 2, ...",
  real: "any number",
  sign: "-1 or 1",
  mask: "a mask: 0 or 1 for every place",
  sequence: "sequences of classes, 0 being the blank",
  vector: "a vector",
  "class-ids": "the classes that apply, padded with -1",
  none: "none",
};

const predictionWords: Readonly<Record<TorchLoss["predictions"], string>> = {
  probability: "probabilities: every column in [0, 1], by itself",
  distribution: "a distribution: columns that are not negative and sum to one",
  logits: "logits: any number, the log-odds of yes",
  "log-weights": "logits: any numbers, of which the differences count",
  score: "scores: any number on both sides of zero",
  rate: "rates: positive numbers",
  real: "any number",
  vector: "a vector",
  "log-distribution": "logarithms of a distribution",
  "log-rate": "logarithms of rates",
};

const index = (): string =>
  [
    "# Losses",
    "",
    "Generated from the core. Values and gradients are tested against formulas at 60 digits; the lowest losses are found by search.",
    "",
    "| Loss | Labels | Predictions | `from_logits` | Strings (Keras 3) |",
    "|---|---|---|---|---|",
    ...losses.map(
      (loss) =>
        `| [${loss.title}](${loss.id}.md) | ${labelWords[loss.labels]} | ${predictionWords[loss.predictions]} | ${
          loss.takesLogits ? "False" : "-"
        } | ${loss.strings.keras.map((text) => `\`${text}\``).join(", ") || "none"} |`,
    ),
    "",
    "## PyTorch",
    "",
    "What the losses of `torch.nn` expect, and which of the above they are with default parameters.",
    "",
    "| Loss | Labels | Predictions | Is |",
    "|---|---|---|---|",
    ...torchLosses.map(
      ({ names, labels, predictions, same, fromLogits }) =>
        `| \`${names[0]}\`, \`${names[1]}\` | ${labelWords[labels]} | ${
          predictionWords[predictions]
        } | ${same === null ? "-" : `[${same}](${same}.md)${fromLogits ? " from logits" : ""}`} |`,
    ),
    "",
  ].join("\n");

const page = (loss: Loss, { tex, slopeTex }: LossFormulas): string =>
  [
    `# ${loss.title}`,
    "",
    loss.summary,
    "",
    "```math",
    `L = ${tex}`,
    "```",
    "",
    "The gradient, along what is predicted for column i:",
    "",
    "```math",
    `\\frac{\\partial L}{\\partial ${loss.predictions === "log-weights" ? "z_{t,i}" : "p_i"}} = ${slopeTex}`,
    "```",
    "",
    ...linkLines(loss),
    "| Expects | |",
    "|---|---|",
    `| Labels | ${labelWords[loss.labels]}${loss.labels === "sign" ? "; Keras turns labels that are all 0 or 1 into these" : ""} |`,
    `| Predictions | ${predictionWords[loss.predictions]} |`,
    `| \`from_logits\` | ${loss.takesLogits ? "False unless it is set; then the predictions are logits" : "not a parameter"} |`,
    `| Parameters | ${loss.parameters.map(({ name, default: value }) => `\`${name}\`${value === null ? "" : ` = ${value === true ? "True" : value === false ? "False" : value}`}`).join(", ")} |`,
    "",
    ...names(loss),
    ...firstLoss(loss),
    ...fitting(loss),
  ].join("\n");

/** What becomes of the gradient on the logits of the activation that belongs to the loss. */
const linkLines = (loss: Loss): readonly string[] => {
  if (loss.link === null) return [];
  const { id, link } = loss;
  const simple =
    id === "binary_crossentropy"
      ? "\\frac{\\sigma(z_i) - y_i}{n}"
      : id === "categorical_crossentropy" || id === "kl_divergence"
        ? "\\operatorname{softmax}(z)_i - y_i"
        : id === "sparse_categorical_crossentropy"
          ? "\\operatorname{softmax}(z)_i - [i = y]"
          : undefined;
  return simple === undefined
    ? []
    : [
        `Through ${link}, along its input z_i, it is as simple as can be:`,
        "",
        "```math",
        `\\frac{\\partial L}{\\partial z_i} = ${simple}`,
        "```",
        "",
      ];
};

const versions = [
  ["keras", "Keras 3"],
  ["keras2", "Keras 1 and 2, tf.keras 2"],
] as const;

const names = (loss: Loss): readonly string[] => [
  "| Version | Classes and functions | Strings for `compile` |",
  "|---|---|---|",
  ...versions.map(([prefix, title]) => {
    const own = loss.knownAs
      .filter(({ name }) => name.startsWith(`${prefix}.`))
      .map(({ name }) => `\`${name.replace(/^keras2/, "tf.keras")}\``);
    return `| ${title} | ${own.join(", ") || "none"} | ${loss.strings[prefix].map((text) => `\`${text}\``).join(", ") || "none"} |`;
  }),
  "",
];

const firstLoss = (loss: Loss): readonly string[] => {
  const head = headOf(usualActivation[loss.predictions]);
  const columns = loss.task === "binary" || loss.labels === "sign" ? [1] : [2, 10, 100, 1000];
  const rows = columns.flatMap((count) => {
    const value = head && untrainedLoss(loss, head, count);
    return value === undefined ? [] : [`| ${count} | ${number(value)} |`];
  });
  return [
    "## The first loss to expect",
    "",
    ...(rows.length === 0
      ? ["It depends on the labels: what is predicted before training has nothing to do with them.", ""]
      : [
          `Before training, with balanced labels and logits near 0 going into ${usualActivation[loss.predictions]}. Class weights and pretrained layers change it.`,
          "",
          "| Columns | First loss |",
          "|---|---|",
          ...rows,
          "",
        ]),
  ];
};

/** The activations whose fit is explained one by one; of the rest, those that fit are listed. */
const shown = ["linear", "sigmoid", "tanh", "softmax", "log_softmax", "relu", "softplus", "exponential"];

const fitting = (loss: Loss): readonly string[] => [
  "## Which activations fit",
  "",
  ...table(loss, false),
  ...(loss.takesLogits ? ["With `from_logits=True`:", "", ...table(loss, true)] : []),
  ...clipping(loss),
];

const table = (loss: Loss, fromLogits: boolean): readonly string[] => {
  const expected = expectedForm(loss, fromLogits);
  const rest = activations.filter(
    (activation) => !shown.includes(activation.id) && learns(activation) && verdict(activation, expected) === undefined,
  );
  const samples = samplesFor(loss);
  const header = samples ? "| Activation | Fits | Lowest loss |" : "| Activation | Fits |";
  return [
    header,
    samples ? "|---|---|---|" : "|---|---|",
    ...shown.flatMap((id) => {
      const head = headOf(id);
      if (!head) return [];
      const { activation } = head;
      const why = verdict(activation, expected);
      const cells = [`[${activation.title}](../activations/${id}.md)`, why === undefined ? "yes" : word(misfits, "en", why)];
      return [`| ${[...cells, ...(samples ? [lowestText(loss, head, samples(activation), fromLogits)] : [])].join(" | ")} |`];
    }),
    "",
    `Others of the catalogue that fit: ${rest.map(({ id, title }) => `[${title}](../activations/${id}.md)`).join(", ") || "none"}.`,
    "",
    ...(samples ? [`Lowest loss: the mean over ${sampleText(loss)}, were the rest of the model perfect.`, ""] : []),
  ];
};

/** A step has the form of a probability, but no slope to learn by. */
const learns = (activation: Activation): boolean =>
  activation.kind === "vector" || [-2, -0.7, -0.2, 0.2, 0.7, 2].some((x) => activation.df(x, defaultValues(activation)) !== 0);

const verdict = (activation: Activation, expected: PredictionForm): Misfit | undefined =>
  misfit(formOf(activation, defaultValues(activation)), expected);

interface Sample {
  readonly labels: readonly number[];
  readonly columns: number;
}
const sample = (...labels: readonly number[]): Sample => ({ labels, columns: labels.length });

/** Labels that show what an output cannot reach, for one column or for several that compete; nothing where a sample is no vector of columns. */
const samplesFor = (loss: Loss): ((activation: Activation) => readonly Sample[]) | undefined => {
  switch (loss.labels) {
    case "probability":
      return ({ kind }) => (kind === "vector" ? [sample(1, 1, 0, 0)] : [sample(1), sample(0)]);
    case "sign":
      return ({ kind }) => (kind === "vector" ? [sample(1, -1, -1, -1)] : [sample(1), sample(-1)]);
    case "one-hot":
      return () => [sample(1, 0, 0, 0)];
    case "class-id":
      return loss.task === "categorical" ? () => [{ labels: [0], columns: 4 }] : undefined;
    case "distribution":
      return () => [sample(0.75, 0.25)];
    case "count":
      return () => [sample(0, 3)];
    case "real":
      return () => [sample(-2, 0.5, 3)];
    case "mask":
      return () => [sample(1, 0, 0, 1)];
    case "vector":
      return () => [sample(-1, 2)];
    case "sequence":
      return undefined;
  }
};

const sampleText = (loss: Loss): string => {
  const words: Readonly<Partial<Record<LabelForm, string>>> = {
    probability: "one positive and one negative label, or over (1, 1, 0, 0) for functions of a vector",
    sign: "labels 1 and -1, or over (1, -1, -1, -1) for functions of a vector",
    "one-hot": "one class of four",
    "class-id": "one class of four",
    distribution: "the labels (0.75, 0.25)",
    count: "counts 0 and 3",
    real: "the labels -2, 0.5 and 3",
    mask: "the mask (1, 0, 0, 1)",
    vector: "the vector (-1, 2)",
  };
  return words[loss.labels] ?? "";
};

const lowestText = (loss: Loss, head: Head, samples: readonly Sample[], fromLogits: boolean): string => {
  const found = samples.map(({ labels, columns }) => lowestLoss(loss, head, labels, columns, { fromLogits })?.loss ?? NaN);
  const mean = found.reduce((sum, one) => sum + one, 0) / found.length;
  return Number.isNaN(mean) ? "none: it has no value or no bound" : number(mean);
};

/** What Keras shows where a certain answer is wrong. */
const clipping = (loss: Loss): readonly string[] => {
  const head = headOf(loss.link ?? usualActivation[loss.predictions]);
  const labels = balancedLabels(loss, 2)[0];
  if (!head || !labels || (loss.predictions !== "probability" && loss.predictions !== "distribution")) return [];
  const logits = loss.task === "binary" ? [800, 800] : [-800, 800];
  const [exact, shownByKeras] = [0, kerasEpsilon].map((epsilon) => lossAt(loss, head, labels, logits, { epsilon }));
  if (exact === undefined || shownByKeras === undefined || Math.abs(exact - shownByKeras) < 1e-3 * shownByKeras) return [];
  return [
    "## What Keras shows",
    "",
    `Keras keeps probabilities between 1e-7 and 1 - 1.2e-7, the nearest that single precision has. Certainty in what is wrong costs ${number(shownByKeras)} there and`,
    `not more, whereas the loss itself is ${exact > 100 ? "without bound" : number(exact)}; and what is clipped has no gradient. From logits nothing is clipped${
      loss.takesLogits ? ", and on TensorFlow Keras goes back to the logits of a sigmoid or softmax that nothing follows" : ""
    }.`,
    "",
  ];
};

const headOf = (id: string): Head | undefined => {
  const activation = findActivation(id);
  return activation && { activation, values: defaultValues(activation) };
};

const number = (value: number): string =>
  (Math.abs(value) < 1e-6 ? "0" : Math.abs(value) < 1e-3 ? value.toExponential(2) : String(Number(value.toFixed(4)))).replaceAll("-", "−");
