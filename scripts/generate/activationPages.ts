import { activations } from "../../src/core/activations";
import type { Activation } from "../../src/core/activations/activation";
import { defaultValues, parametersOf } from "../../src/core/catalogue";
import { lossFits } from "../../src/core/lossFits";
import type { Loss } from "../../src/core/losses/loss";
import { valueText } from "../../src/core/plot/bars";
import { saturationThreshold } from "../../src/core/plot/draw";
import { palettes } from "../../src/core/plot/palette";
import { sceneOf } from "../../src/core/plot/thumbnail";
import { toSvg } from "../../src/core/plot/toSvg";
import { normalResponseOf } from "../../src/core/properties/signal";
import { steepestOf } from "../../src/core/properties/steepest";
import { activationPage, usedIn } from "../../src/text/activationPage";
import type { Language } from "../../src/text/language";
import { word } from "../../src/text/phrases";
import { summaryOf } from "../../src/text/summaries";
import { gainText, scalarRows, slopeText, vectorRows, type Row } from "./activationFacts";
import { number } from "./mathText";
import { sameNames } from "./sameNames";

/** The page and the picture of every activation, and their index, in both languages: path from the repository root -> what writes its text. */
export const activationPages = (): Map<string, () => string> =>
  new Map([
    ...activations.map((activation): [string, () => string] => [
      `docs/activations/${activation.id}.svg`,
      () => toSvg(sceneOf(activation, defaultValues(activation)), palettes.light),
    ]),
    ...(["en", "zh-cn"] as const).flatMap((language): [string, () => string][] => [
      [`${folder(language)}/README.md`, () => index(language)],
      ...activations.map((activation): [string, () => string] => [
        `${folder(language)}/${activation.id}.md`,
        () => page(language, activation),
      ]),
    ]),
  ]);

const folder = (language: Language): string => (language === "en" ? "docs/activations" : `docs/activations/${language}`);

const frameworks = [
  ["keras", "Keras 3"],
  ["keras2", "Keras 2, tf.keras"],
  ["tf", "TensorFlow"],
  ["torch", "PyTorch"],
  ["jax", "JAX"],
  ["flax", "Flax"],
] as const;

const index = (language: Language): string => {
  const head = (["function", "values", "largestSlope", "gain"] as const).map((key) => word(activationPage, language, key));
  return [
    `# ${word(activationPage, language, "index")}`,
    "",
    language === "en" ? "[简体中文](zh-cn/README.md)" : "[English](../README.md)",
    "",
    word(activationPage, language, "indexText"),
    "",
    word(activationPage, language, "indexNote"),
    "",
    `| ${head.join(" | ")} | Keras 3 | PyTorch |`,
    `|${"---|".repeat(6)}`,
    ...activations.map(
      (activation) =>
        `| [${activation.title}](${activation.id}.md) | ${rangeText(activation)} | ${indexFacts(language, activation)} | ${shortNames(activation, "keras")} | ${shortNames(activation, "torch")} |`,
    ),
    "",
    ...sameNames(language),
    "",
  ].join("\n");
};

const indexFacts = (language: Language, activation: Activation): string => {
  if (activation.kind === "vector") return `${word(activationPage, language, "vectorKind")} | `;
  const values = defaultValues(activation);
  return `${slopeText(language, { steepest: steepestOf(activation, values) })} | ${gainText(language, normalResponseOf(activation, values).gain)}`;
};

const page = (language: Language, activation: Activation): string => {
  const { id, title, tex, kind, origin } = activation;
  const use = usedIn[id]?.[language];
  const svg = language === "en" ? `${id}.svg` : `../${id}.svg`;
  return [
    `# ${title}`,
    "",
    summaryOf(language, activation),
    "",
    `![${title}](${svg})`,
    "",
    kind === "vector"
      ? word(activationPage, language, "barPicture")
      : word(activationPage, language, "picture", { threshold: String(saturationThreshold) }),
    "",
    "```math",
    `f(x${kind === "vector" ? ")_i" : ")"} = ${forGitHub(tex)}`,
    "```",
    "",
    `| ${word(activationPage, language, "property")} | |`,
    "|---|---|",
    ...table([
      [word(activationPage, language, "values"), rangeText(activation)],
      ...(kind === "scalar" ? scalarRows(language, activation) : vectorRows(language, activation)),
      ...lossRows(language, activation),
    ]),
    "",
    ...(use === undefined ? [] : [`${word(activationPage, language, "usedIn", { places: use })}${language === "en" ? "." : "。"}`, ""]),
    ...names(language, activation),
    word(activationPage, language, "source", { by: origin.by, year: String(origin.year), url: origin.url }),
    "",
  ].join("\n");
};

/** GitHub does not render named operators, only upright letters. */
const forGitHub = (tex: string): string =>
  tex.replace(
    /\\operatorname\{(\w+)\}(?=(\(|\\left|[\^_]|$)?)/g,
    (_, name: string, next: string | undefined) => `\\mathrm{${name}}${next === undefined ? "\\," : ""}`,
  );

const table = (rows: readonly Row[]): readonly string[] => rows.map(([term, value]) => `| ${term} | ${value} |`);

/** Which losses can read the output, as the core judges its form. */
const lossRows = (language: Language, activation: Activation): readonly Row[] => {
  const fits = lossFits(activation, defaultValues(activation));
  const term = word(activationPage, language, "outputFor");
  if (fits.learnsNothing) return [[term, word(activationPage, language, "nothingLearnt")]];
  const named = (found: readonly Loss[]): string => found.map(({ id }) => `\`${id}\``).join(", ");
  const note = fits.reachesEnds ? ` (${word(activationPage, language, "reachesEnds")})` : "";
  return [
    [term, fits.output.length === 0 ? word(activationPage, language, "noLoss") : named(fits.output) + note],
    ...(fits.logits.length === 0 ? [] : [[word(activationPage, language, "logitsFor"), named(fits.logits)] as const]),
  ];
};

const names = (language: Language, activation: Activation): readonly string[] => {
  const rows = frameworks.flatMap(([prefix, title]) =>
    activation.knownAs
      .filter(({ name }) => name.startsWith(`${prefix}.`))
      .map((known) => {
        const parameters = parametersOf(activation, known).map(
          ({ theirs, ours, default: value }) =>
            `${theirs} = ${activation.params[ours]?.flag === true ? (value !== 0 ? "True" : "False") : value === Infinity ? "None" : valueText(value)}`,
        );
        return `| ${title} | \`${known.name.replace(/^keras2/, "tf.keras")}\` | ${parameters.join(", ")} |`;
      }),
  );
  const head = (["framework", "name", "defaults"] as const).map((key) => word(activationPage, language, key));
  return rows.length === 0
    ? [word(activationPage, language, "noFramework"), ""]
    : [`| ${head.join(" | ")} |`, "|---|---|---|", ...rows, ""];
};

const rangeText = (activation: Activation): string => {
  const values = defaultValues(activation);
  const [min, max] = activation.range(values);
  const outputs = activation.kind === "vector" ? activation.f([3, 1, 0], values) : [];
  const [hasMin, hasMax] = activation.kind === "scalar" ? activation.attained(values) : [outputs.includes(min), outputs.includes(max)];
  return `${hasMin ? "[" : "("}${number(min)}, ${number(max)}${hasMax ? "]" : ")"}`;
};

const shortNames = (activation: Activation, framework: string): string => {
  const found = new Set(
    activation.knownAs
      .filter(({ name }) => name.startsWith(`${framework}.`))
      .map(({ name }) => `\`${name.slice(name.lastIndexOf(".") + 1)}\``),
  );
  return [...found].join(", ") || "-";
};
