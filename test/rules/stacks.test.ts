import { strict as assert } from "node:assert";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createLinter } from "../../src/lint/linter";
import { fixTitle, messageOf } from "../../src/text/word";
import { isFull } from "../full";

const linter = createLinter();
const uri = "file:///case.py";
const file = "test/rules/stacks.txt";
const isUpdate = process.env["UPDATE"] === "1";
/** The fast run looks at one stack in so many. */
const everyNth = isUpdate || isFull ? 1 : 61;

const activations = ["", "relu", "tanh", "sigmoid", "selu", "softplus", "softmax"];
const initializers = [
  "",
  '"he_normal"',
  '"zeros"',
  "keras.initializers.RandomNormal(stddev=1.0)",
  "keras.initializers.RandomNormal(stddev=0.01)",
  "keras.initializers.Orthogonal(gain=3.0)",
  'keras.initializers.VarianceScaling(scale=8.0, mode="fan_out")',
];
const between = [
  "",
  "layers.Dropout(0.5)",
  "layers.AlphaDropout(0.5)",
  "layers.BatchNormalization()",
  "layers.LayerNormalization()",
  "layers.GaussianNoise(0.1)",
  'layers.Activation("tanh")',
  "layers.LeakyReLU()",
];
const kinds = ["Dense(64", "Dense(8", 'Conv2D(8, 3, padding="same"', 'DepthwiseConv2D(3, padding="same"'];

interface Stack {
  readonly kind: string;
  readonly depth: number;
  readonly activation: string;
  readonly initializer: string;
  readonly between: string;
}

const stacks: readonly Stack[] = [
  ...[2, 3, 5, 9, 16].flatMap((depth) =>
    activations.flatMap((activation) =>
      initializers.map((initializer) => ({ kind: "Dense(64", depth, activation, initializer, between: "" })),
    ),
  ),
  ...kinds.flatMap((kind) =>
    activations.flatMap((activation) => between.map((one) => ({ kind, depth: 4, activation, initializer: "", between: one }))),
  ),
];

const titleOf = ({ kind, depth, activation, initializer, between: other }: Stack): string =>
  [
    `${depth} times ${kind})`,
    activation || "no activation",
    ...(initializer ? [initializer] : []),
    ...(other ? [`then ${other}`] : []),
  ].join("; ");

/** A stack below a head for three classes. */
function textOf({ kind, depth, activation, initializer, between: other }: Stack): string {
  const option = kind.startsWith("Depthwise") ? "depthwise_initializer" : "kernel_initializer";
  const layer = `layers.${kind}${activation ? `, activation="${activation}"` : ""}${initializer ? `, ${option}=${initializer}` : ""})`;
  const isPicture = kind.includes("Conv2D");
  return [
    "import keras",
    "from keras import layers",
    `model = keras.Sequential([keras.Input((${isPicture ? "16, 16, 4" : "64,"}))])`,
    ...Array.from({ length: depth }, () => [`model.add(${layer})`, ...(other ? [`model.add(${other})`] : [])]).flat(),
    ...(isPicture ? ["model.add(layers.Flatten())"] : []),
    'model.add(layers.Dense(3, activation="softmax"))',
    'model.compile(loss="categorical_crossentropy", optimizer="adam")',
    "",
  ].join("\n");
}

function found(stack: Stack): string {
  const text = textOf(stack);
  const { findings, failures } = linter.analyse({ units: [{ uri, text }] });
  assert.deepEqual(failures, []);
  const lineAt = (offset: number): number => text.slice(0, offset).split("\n").length;
  return [
    `${titleOf(stack)}\n`,
    ...findings.map(
      (one) =>
        `  ${lineAt(one.at.from)}: ${one.severity} ${one.rule}: ${messageOf("en", one)}${one.fixes.map((fix) => ` [${fix.safe ? "safe: " : ""}${fixTitle("en", fix)}; ${fix.edits.length}]`).join("")}${one.related.length > 0 ? ` see ${one.related.map(({ at }) => lineAt(at.from)).join(", ")}` : ""}\n`,
    ),
  ].join("");
}

describe("stacks of layers", () => {
  const before = existsSync(file) ? readFileSync(file, "utf8").split(/^(?=\S)/m) : [];
  if (isUpdate) after(() => writeFileSync(file, stacks.map(found).join("")));

  it("are as many as when people read them last", () => {
    if (!isUpdate) assert.equal(before.length, stacks.length);
  });

  for (const [index, stack] of stacks.entries()) {
    if (index % everyNth !== 0) continue;
    it(`${titleOf(stack)}: as people read it last (UPDATE=1 takes what is found now)`, () => {
      if (!isUpdate) assert.equal(found(stack), before[index]);
    });
  }
});
