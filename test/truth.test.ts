import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { reportModels, type ModelReport } from "../src/cli/modelReport";
import { createLinter } from "../src/lint/linter";
import type { CompiledLoss, Use } from "../src/model/analysis";
import type { Layer, Shape } from "../src/model/layer";
import { decidesBy } from "../src/rules/metricUse";

/** What Keras built, member by member like the report; `scripts/truth.py` writes it. */
interface TrueLayer {
  readonly class: string;
  readonly name: string | null;
  readonly units: number | null;
  readonly activation: string | null;
  readonly outputShape: Shape;
  readonly config?: Readonly<Record<string, number | string | boolean>>;
}
interface TrueCompile {
  readonly order: number;
  readonly loss: CompiledLoss;
  readonly fromLogits: boolean | null;
  readonly metrics: readonly string[];
  readonly resolved: readonly string[] | null;
}
interface TrueModel {
  readonly kind: string;
  readonly name: string | null;
  readonly layers: readonly TrueLayer[];
  readonly outputs: readonly Shape[] | null;
  readonly compiles: readonly TrueCompile[];
}
interface TrueProgram {
  readonly digest: string;
  readonly models: readonly TrueModel[];
  readonly warnings: readonly string[];
}
interface Truth {
  readonly keras: string;
  readonly backend: string;
  readonly programs: Readonly<Record<string, TrueProgram>>;
}

const page = "docs/CONSTRUCTS.md";
const linter = createLinter();
const read = (name: string): string => readFileSync(`test/truth/${name}`, "utf8");
const truth = JSON.parse(read("keras.json")) as Truth;
const programs = new Map(Object.entries(truth.programs));
const constructOf = (text: string): string => /^# construct: (.+)$/m.exec(text)?.[1] ?? "";

/** Where the analyser knows less than Keras, and where it says something else. */
interface Comparison {
  readonly widened: string[];
  readonly wrong: string[];
}

describe("Keras itself", () => {
  const rows: { readonly construct: string; readonly models: number; readonly widened: readonly string[] }[] = [];

  for (const name of readdirSync("test/truth")
    .filter((file) => file.endsWith(".py"))
    .sort()) {
    it(`builds what the analyser sees in ${name}`, () => {
      const text = read(name);
      const wanted = programs.get(name);
      assert.ok(
        wanted && wanted.digest === createHash("sha256").update(text).digest("hex").slice(0, 16),
        `scripts/truth.py has not seen ${name} as it is`,
      );
      const program = { units: [{ uri: name, text }], version: "keras", backend: "jax" } as const;
      const result = linter.analyse(program);
      const found = reportModels(name, { result, program }).models;
      const comparison: Comparison = { widened: [], wrong: [] };
      const isOpen = result.analysis.models.map(({ worlds }) => worlds.length > 1);
      compare(found, wanted.models, { comparison, isOpen, hasApplication: text.includes("keras.applications.") });
      result.analysis.models.forEach(({ worlds }, k) => {
        const layers = worlds.length === 1 ? worlds[0]?.subject.layers : undefined;
        if (layers?.length === wanted.models[k]?.layers.length)
          wanted.models[k]?.layers.forEach((truly, i) =>
            compareSettings(`model ${k + 1}: ${truly.class} ${i + 1}`, layers?.[i], truly, comparison),
          );
      });
      compareMetrics(result.analysis.uses, wanted.models, comparison);
      assert.deepEqual(comparison.wrong, []);
      const rules = new Set(result.findings.map(({ rule }) => rule));
      for (const [warning, rule] of warnedOf)
        if (wanted.warnings.some((one) => warning.test(one))) assert.ok(rules.has(rule), `Keras warns, and there is no ${rule}`);
      rows.push({ construct: constructOf(text), models: wanted.models.length, widened: [...new Set(comparison.widened)] });
    });
  }

  it("warns of what rules speak of, and decides by the columns what accuracy is", () => {
    const said = [...programs.values()].flatMap(({ warnings }) => warnings);
    for (const [warning] of warnedOf)
      assert.ok(
        said.some((one) => warning.test(one)),
        String(warning),
      );
    const resolved = new Set(
      [...programs.values()].flatMap(({ models }) =>
        models.flatMap(({ compiles }) => compiles.flatMap((compile) => compile.resolved ?? [])),
      ),
    );
    for (const name of ["BinaryAccuracy", "CategoricalAccuracy", "SparseCategoricalAccuracy"]) assert.ok(resolved.has(name), name);
  });

  it("knows every program that is recorded, and each names its construct", () => {
    const names = readdirSync("test/truth")
      .filter((file) => file.endsWith(".py"))
      .sort();
    assert.deepEqual([...programs.keys()].sort(), names);
    assert.deepEqual(
      names.filter((name) => constructOf(read(name)) === ""),
      [],
    );
  });

  it(`is what ${page} says`, () => {
    const exact = rows.filter(({ widened }) => widened.length === 0).length;
    const text = [
      "# Constructs",
      "",
      "What the analyser sees of models, held against what Keras built: layers, names, units, activations with their settings, initialisers, shapes, outputs, losses and metrics, and what it warns of.",
      `Recorded by \`scripts/truth.py\` with Keras ${truth.keras} on ${truth.backend} from the programs of \`test/truth\`, compared by \`test/truth.test.ts\`, which writes this page.`,
      "",
      `${rows.reduce((sum, { models }) => sum + models, 0)} models in ${rows.length} programs; ${exact} programs are seen exactly. What is widened is unknown to the analyser, which then says nothing; nothing it does say differs from Keras.`,
      "",
      "| construct | models | seen |",
      "|---|---|---|",
      ...rows.map(
        ({ construct, models, widened }) =>
          `| ${construct} | ${models} | ${widened.length === 0 ? "exactly" : `widened: ${widened.join("; ")}`} |`,
      ),
      "",
    ].join("\n");
    if (process.env["UPDATE"]) writeFileSync(page, text);
    assert.equal(readFileSync(page, "utf8"), text);
  });
});

/** What Keras 3 warns of in words that name a fault, and the rule that speaks of it. */
const warnedOf: readonly (readonly [RegExp, string])[] = [
  [/softmax over axis/, "softmax-on-one-unit"],
  [/In loss categorical_crossentropy, expected y_pred/, "categorical-loss-on-one-unit"],
];

/** The settings of a layer that the analyser knows, by the names that `get_config` has for them. */
function settingsOf({
  activation,
  acts,
  kernelInitializer,
  biasInitializer,
  recurrentActivation,
}: Layer): Readonly<Record<string, number | string | null>> {
  const use = acts?.known ? acts.value : null;
  const own = (name: string): number | null => use?.values[name] ?? null;
  const initializer = (found: Layer["kernelInitializer"]): string | null => (found?.known ? found.value.id : null);
  return {
    ...(activation === null && use?.axis.known && use.activation.kind === "vector" ? { axis: use.axis.value } : {}),
    ...(use
      ? {
          negative_slope: own("negative_slope") ?? own("alpha"),
          alpha: own("alpha"),
          threshold: own("threshold"),
          max_value: own("max_value"),
        }
      : {}),
    ...(kernelInitializer ? { kernel_initializer: initializer(kernelInitializer), bias_initializer: initializer(biasInitializer) } : {}),
    ...(recurrentActivation ? { recurrent_activation: recurrentActivation.known ? recurrentActivation.value.activation.id : null } : {}),
  };
}

function compareSettings(at: string, layer: Layer | undefined, truly: TrueLayer, comparison: Comparison): void {
  if (!layer) return;
  for (const [name, value] of Object.entries(settingsOf(layer)))
    if (value !== null && truly.config && Object.hasOwn(truly.config, name))
      checkerOf(comparison)(`${at}: ${name}`, name, value, truly.config[name]);
}

/** What "accuracy" is decided by on an output is what the class decides by that Keras takes for it. */
function compareMetrics(uses: readonly Use[], models: readonly TrueModel[], { wrong }: Comparison): void {
  const judgements = uses.flatMap(({ worlds }) => (worlds.length === 1 && worlds[0] ? [worlds[0].subject] : []));
  const compiles = models.flatMap((model) => model.compiles.filter(({ resolved }) => resolved !== null));
  if (judgements.length !== models.flatMap((model) => model.compiles).length || compiles.length !== judgements.length) return;
  compiles.forEach(({ resolved }, k) => {
    const judgement = judgements[k];
    judgement?.metrics.forEach((use, i) => {
      const decided = use.known ? decidesBy(use.value, judgement.output) : null;
      const wanted =
        resolved?.[i] === "BinaryAccuracy" ? "threshold" : resolved?.[i]?.endsWith("CategoricalAccuracy") === true ? "argmax" : null;
      if (decided !== null && wanted !== null && decided !== wanted)
        wrong.push(`metric ${i + 1} of compile ${k + 1} decides by ${decided}; Keras takes ${resolved?.[i] ?? ""}`);
    });
  });
}

interface Circumstances {
  readonly comparison: Comparison;
  /** For each model: whether it is one of several that the program may build, for all that the analyser knows. */
  readonly isOpen: readonly boolean[];
  readonly hasApplication: boolean;
}

function compare(found: readonly ModelReport[], wanted: readonly TrueModel[], { comparison, isOpen, hasApplication }: Circumstances): void {
  const orders = ordersOf(found);
  if (found.length !== wanted.length)
    comparison.wrong.push(`${found.length} models, Keras made ${wanted.length}: ${found.map(({ kind }) => kind).join(", ")}`);
  wanted.forEach((truly, i) => {
    const model = found[i];
    if (!model) return;
    const own: Comparison = { widened: [], wrong: [] };
    compareModel(`model ${i + 1}`, model, truly, orders, own, hasApplication);
    comparison.widened.push(...own.widened, ...(own.wrong.length > 0 && isOpen[i] ? ["which of several models it is"] : []));
    if (!isOpen[i]) comparison.wrong.push(...own.wrong);
  });
}

function compareModel(
  at: string,
  model: ModelReport,
  truly: TrueModel,
  orders: ReadonlyMap<number, number>,
  comparison: Comparison,
  hasApplication: boolean,
): void {
  const same = checkerOf(comparison);
  same(`${at}: kind`, "the kind", model.kind, truly.kind);
  if (truly.name !== null) same(`${at}: name`, "names of models", model.name, truly.name);
  compareLayers(at, model, truly, comparison, hasApplication);
  if (truly.outputs !== null) {
    if (model.outputs.length === 0) comparison.widened.push("outputs");
    else if (model.outputs.length !== truly.outputs.length)
      comparison.wrong.push(`${at}: ${model.outputs.length} outputs, ${truly.outputs.length} in Keras`);
    else
      truly.outputs.forEach((shape, k) => {
        compareShapes(`${at}: output ${k + 1}`, "shapes of outputs", model.outputs[k] ?? null, shape, comparison);
      });
  }
  compareCompiles(at, model, truly, orders, comparison);
}

function compareLayers(at: string, model: ModelReport, truly: TrueModel, comparison: Comparison, hasApplication: boolean): void {
  const [classes = "", wanted = ""] = [model.layers, truly.layers].map((layers) => layers.map((layer) => layer.class).join(", "));
  // What an application is made of is not listed; what the program puts on top of it is.
  if (hasApplication && classes !== wanted && wanted.endsWith(`, ${classes}`)) {
    comparison.widened.push("layers inside an application");
    return;
  }
  if (classes !== wanted) {
    comparison.wrong.push(`${at}: layers ${classes}; in Keras ${wanted}`);
    return;
  }
  const same = checkerOf(comparison);
  truly.layers.forEach((layer, k) => {
    const seen = model.layers[k];
    if (!seen) return;
    const where = `${at}: ${layer.class} ${k + 1}`;
    if (layer.name !== null) same(`${where}: name`, `name of ${layer.class}`, seen.name, layer.name);
    same(`${where}: units`, `units of ${layer.class}`, seen.units, layer.units);
    same(`${where}: activation`, `activation of ${layer.class}`, seen.activation, layer.activation);
    if (layer.outputShape !== null)
      compareShapes(`${where}: shape`, `shape of ${layer.class}`, seen.outputShape, layer.outputShape, comparison);
  });
}

function compareCompiles(
  at: string,
  model: ModelReport,
  truly: TrueModel,
  orders: ReadonlyMap<number, number>,
  comparison: Comparison,
): void {
  if (model.compiles.length !== truly.compiles.length) {
    comparison.wrong.push(`${at}: ${model.compiles.length} compiles, ${truly.compiles.length} in Keras`);
    return;
  }
  const same = checkerOf(comparison);
  truly.compiles.forEach((compile, k) => {
    const seen = model.compiles[k];
    if (!seen) return;
    const where = `${at}: compile ${k + 1}`;
    same(`${where}: order`, "order of compiles", orders.get(seen.order) ?? null, compile.order);
    same(`${where}: loss`, "the loss", seen.loss, compile.loss);
    if (compile.fromLogits !== null) same(`${where}: from_logits`, "from_logits", seen.fromLogits, compile.fromLogits);
    same(`${where}: metrics`, "metrics", seen.metrics, compile.metrics);
  });
}

/** The compiles of a file counted as Keras ran them. */
function ordersOf(models: readonly ModelReport[]): ReadonlyMap<number, number> {
  const all = models.flatMap(({ compiles }) => compiles.map(({ order }) => order)).sort((a, b) => a - b);
  return new Map(all.map((order, index) => [order, index]));
}

/** Null where Keras has something is what is not known; anything else that is not the same is wrong. */
const checkerOf =
  ({ widened, wrong }: Comparison) =>
  (where: string, what: string, seen: unknown, truly: unknown): void => {
    const [a, b] = [JSON.stringify(seen), JSON.stringify(truly)];
    if (a === b) return;
    if (seen === null) widened.push(what);
    else wrong.push(`${where} ${a}; in Keras ${b}`);
  };

/** The batch is nobody's business; any other size that is not known is widened. */
function compareShapes(where: string, what: string, seen: Shape, truly: Shape, { widened, wrong }: Comparison): void {
  if (seen === null) widened.push(what);
  else if (truly === null || seen.length !== truly.length || seen.some((size, i) => size !== null && size !== truly[i]))
    wrong.push(`${where} (${seen.join(", ")}); in Keras (${truly?.join(", ") ?? ""})`);
  else if (seen.some((size, i) => i > 0 && size !== truly[i])) widened.push(`sizes in ${what.replace(/^shape/, "the shape")}`);
}
