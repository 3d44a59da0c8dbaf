// How many faults are found that are put into right programs: node scripts/mutants.mjs [--fixes] [--out FILE] PATH...
// Each program with a judged use and no finding has one literal changed at a time: where it stands, and behind a variable, a default, a dict, a keyword, a class and another file.
// With --fixes the first fix of each finding is applied: the finding must be gone and no other may come.
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { filesBelow } from "./files.mjs";

/**
 * @typedef {{ uri: string, cell?: number, from: number, to: number }} Place
 * @typedef {{ uri: string, cell?: number, text: string }} Unit
 * @typedef {{ at: Place, text: string }} Edit
 * @typedef {{ units: readonly Unit[], notebook?: boolean, modules?: { get(name: string): { uri: string, text: string } | null | undefined, values(): Iterable<{ uri: string, text: string } | null> } }} Program
 * @typedef {{ rule: string, severity: string, at: Place, fixes: readonly { title: string, edits: readonly Edit[] }[] }} Finding
 * @typedef {{ what: string, at: Place, to: string, expected: readonly string[], whole?: boolean }} Mutation
 */

const outfile = "out/mutants.mjs";
await build({ entryPoints: ["src/index.ts"], bundle: true, platform: "node", format: "esm", outfile, logLevel: "warning" });
const { createLinter, notebookProgram } = await import(pathToFileURL(outfile).href);
const linter = createLinter();
/** @param {Program} program @returns {{ findings: readonly Finding[], analysis: any }} */
const analyse = (program) => linter.analyse(program);

const LOGITS = ["logits-with-categorical-crossentropy", "logits-with-binary-crossentropy", "signed-output-with-binary-crossentropy"];
const ONE = ["softmax-on-one-unit", "categorical-loss-on-one-unit"];
const categorical = new Set(["categorical_crossentropy", "sparse_categorical_crossentropy"]);
const regression = new Set(["mean_squared_error", "mean_absolute_error", "huber", "log_cosh"]);

/** The ways in which a literal can be written somewhere else; `before` goes to the top of the program. */
const ways = [
  { name: "where it stands", write: (/** @type {string} */ literal) => ({ before: "", text: literal }) },
  { name: "variable", write: (/** @type {string} */ literal) => ({ before: `mutant_value = ${literal}\n`, text: "mutant_value" }) },
  {
    name: "default",
    write: (/** @type {string} */ literal) => ({
      before: `def mutant_value(value=${literal}):\n    return value\n`,
      text: "mutant_value()",
    }),
  },
  {
    name: "keyword",
    write: (/** @type {string} */ literal) => ({
      before: "def mutant_value(value=None):\n    return value\n",
      text: `mutant_value(value=${literal})`,
    }),
  },
  {
    name: "dict",
    write: (/** @type {string} */ literal) => ({ before: `mutant_values = {"value": ${literal}}\n`, text: 'mutant_values["value"]' }),
  },
  {
    name: "class",
    write: (/** @type {string} */ literal) => ({
      before: `class MutantValues:\n    def __init__(self):\n        self.value = ${literal}\n`,
      text: "MutantValues().value",
    }),
  },
  {
    name: "file",
    write: (/** @type {string} */ literal) => ({
      before: "from mutant_values import value as mutant_value\n",
      text: "mutant_value",
      module: `value = ${literal}\n`,
    }),
  },
];

/** @param {Program} program @param {Place} at */
const textAt = (program, at) =>
  program.units.find((unit) => unit.uri === at.uri && unit.cell === at.cell)?.text.slice(at.from, at.to) ?? "";
/** @param {Program} program @param {Place} at @param {RegExp} form */
const isLiteral = (program, at, form) => form.test(textAt(program, at));
const STRING = /^(["'])\w+\1$/;

/**
 * What can be put wrong in one use.
 * @param {Program} program
 * @param {any} use
 * @returns {Mutation[]}
 */
function mutationsOf(program, use) {
  const [{ subject }] = use.worlds;
  const { output, loss, metrics, model } = subject;
  if (!loss.known || (!output.base.known && output.applied.length === 0) || output.applied.length > 1) return [];
  const applied = output.applied.at(-1);
  const activation = applied?.use.activation.id ?? "linear";
  const units = output.units.known ? output.units.value : null;
  const logits = loss.value.fromLogits.known ? loss.value.fromLogits.value : null;
  const id = loss.value.loss.id;
  /** @type {Mutation[]} */
  const found = [];
  const layer = applied?.layer ?? output.layer;
  const put = (/** @type {string} */ what, /** @type {Place} */ at, /** @type {string} */ to, /** @type {readonly string[]} */ expected) =>
    found.push({ what, at, to, expected });
  const place = applied?.use.at;
  const isString = place && isLiteral(program, place, STRING);
  if (activation === "softmax" && categorical.has(id) && logits === false && isString) {
    put("softmax to sigmoid", place, '"sigmoid"', ["sigmoid-with-categorical-crossentropy", ...ONE]);
    for (const other of ["relu", "tanh", "linear"]) put(`softmax to ${other}`, place, `"${other}"`, [...LOGITS, ...ONE]);
    if (layer?.activation && layer.className === "Dense") put("softmax to None", place, "None", [...LOGITS, ...ONE]);
  }
  if (activation === "sigmoid" && id === "binary_crossentropy" && logits === false && isString) {
    for (const other of ["relu", "tanh", "linear"]) put(`sigmoid to ${other}`, place, `"${other}"`, LOGITS);
    if (units === 1) put("sigmoid to softmax on one unit", place, '"softmax"', ONE);
    else if (units !== null && units > 2)
      put("sigmoid to softmax", place, '"softmax"', ["softmax-with-binary-crossentropy", "softmax-for-multi-label"]);
  }
  const at = loss.value.at;
  if (isLiteral(program, at, STRING)) {
    if (activation === "softmax" && id === "categorical_crossentropy" && units !== null && units > 2)
      put("categorical to binary", at, '"binary_crossentropy"', ["softmax-with-binary-crossentropy"]);
    if (activation === "softmax" && categorical.has(id) && units !== 1)
      put("crossentropy to hinge", at, '"hinge"', ["one-sided-output-with-hinge"]);
    if (activation === "sigmoid" && id === "binary_crossentropy") {
      put("binary to hinge", at, '"hinge"', ["one-sided-output-with-hinge"]);
      if (units !== null) put("binary to categorical", at, '"categorical_crossentropy"', [...ONE, "sigmoid-with-categorical-crossentropy"]);
      if (units === 1) put("binary to sparse", at, '"sparse_categorical_crossentropy"', ONE);
    }
    if (activation === "linear" && regression.has(id)) {
      put("regression to binary", at, '"binary_crossentropy"', [
        ...LOGITS,
        "class-ids-with-binary-crossentropy",
        "signed-labels-with-binary-crossentropy",
      ]);
      put("regression to categorical", at, '"categorical_crossentropy"', [...LOGITS, ...ONE]);
    }
    const alias = aliasOf(program);
    if (alias && (activation === "softmax" || activation === "sigmoid") && (categorical.has(id) || id === "binary_crossentropy")) {
      const name = id.replace(/(^|_)(\w)/g, (/** @type {string} */ _all, /** @type {string} */ _line, /** @type {string} */ letter) =>
        letter.toUpperCase(),
      );
      put("from_logits on an activation", at, `${alias}.losses.${name}(from_logits=True)`, ["activation-with-from-logits"]);
    }
  }
  const flag = loss.value.fromLogits;
  if (flag.known && isLiteral(program, flag.at, /^(True|False)$/)) {
    if (flag.value && activation === "linear") put("from_logits to False", flag.at, "False", [...LOGITS, ...ONE]);
    if (!flag.value && (activation === "softmax" || activation === "sigmoid"))
      put("from_logits to True", flag.at, "True", ["activation-with-from-logits"]);
  }
  const size = output.layer?.units;
  if (size?.known && isLiteral(program, size.at, /^\d+$/) && activation === "softmax" && categorical.has(id) && units !== 1)
    put("one unit", size.at, "1", ONE);
  const areClasses = subject.labels.classes.known || (subject.labels.form.known && subject.labels.form.value === "class-id");
  if (activation === "linear" && regression.has(id) && units === 1 && !areClasses && subject.decodings.length === 0) {
    for (const metric of metrics) {
      if (metric.known && !metric.value.metric.isAccuracy && isLiteral(program, metric.value.at, STRING))
        put("accuracy of a regression", metric.value.at, '"accuracy"', ["accuracy-on-regression"]);
    }
  }
  const { mode } = subject.labels;
  if (mode.known && (mode.value.name === "class_mode" || mode.value.name === "label_mode") && isLiteral(program, mode.at, STRING)) {
    const wrong = [
      "label-mode-differs-from-loss",
      "integer-labels-with-categorical-loss",
      "one-hot-labels-with-sparse-loss",
      "units-differ-from-classes",
      "broadcast-targets",
      "class-ids-with-binary-crossentropy",
    ];
    const ids = mode.value.name === "class_mode" ? "sparse" : "int";
    if (id === "categorical_crossentropy") put("mode to ids", mode.at, `"${ids}"`, wrong);
    if (id === "sparse_categorical_crossentropy" || (id === "binary_crossentropy" && units === 1))
      put("mode to one-hot", mode.at, '"categorical"', wrong);
  }
  for (const hidden of model?.layers ?? []) {
    const use = hidden.activation?.known ? hidden.activation.value : null;
    if (
      hidden.className === "Dense" &&
      hidden !== output.layer &&
      use &&
      ["relu", "tanh", "sigmoid"].includes(use.activation.id) &&
      feedsDense(model, hidden, output.layer) &&
      isLiteral(program, use.at, STRING)
    ) {
      put("no hidden activation", use.at, '"linear"', ["linear-layer-stack"]);
      break;
    }
  }
  return found;
}

/** Whether a dense layer is followed by a wider or equal one that is not the output of something narrower: a sequence of plain layers. @param {any} model @param {any} layer @param {any} last */
function feedsDense(model, layer, last) {
  const next = model.layers[model.layers.indexOf(layer) + 1];
  const size = (/** @type {any} */ one) => (one?.units?.known ? one.units.value : null);
  return (
    model.kind === "sequential" &&
    next?.className === "Dense" &&
    next === last &&
    size(layer) !== null &&
    size(next) !== null &&
    size(layer) >= size(next)
  );
}

/** @param {Program} program */
function aliasOf(program) {
  const text = program.units.map((unit) => unit.text).join("\n");
  if (/^import tensorflow as tf\b/m.test(text)) return "tf.keras";
  return /^(?:import keras|from tensorflow import keras)\s*$/m.test(text) ? "keras" : null;
}

/** @param {Program} program @param {readonly Edit[]} edits @param {string} [before] @param {string} [module] @returns {Program} */
function edited(program, edits, before = "", module) {
  const units = program.units.map((unit) => {
    const mine = edits.filter(({ at }) => at.uri === unit.uri && at.cell === unit.cell).sort((a, b) => b.at.from - a.at.from);
    return { ...unit, text: mine.reduce((text, { at, text: to }) => text.slice(0, at.from) + to + text.slice(at.to), unit.text) };
  });
  const [first] = units;
  // A cell that is written to a file is a module of its own.
  const own = units.findIndex(
    (unit) => edits.some(({ at }) => at.cell === unit.cell && at.uri === unit.uri) && unit.text.startsWith("%%writefile"),
  );
  const top =
    !before || !first
      ? units
      : own >= 0
        ? units.map((unit, index) => (index === own ? { ...unit, text: unit.text.replace(/\n/, () => `\n${before}`) } : unit))
        : program.notebook
          ? [{ uri: first.uri, cell: -1, text: before }, ...units]
          : [{ ...first, text: before + first.text }, ...units.slice(1)];
  const others =
    module === undefined
      ? [...(program.modules?.values() ?? [])].flatMap((one) => (one ? [one] : []))
      : [{ uri: "mutant_values.py", text: module }];
  const modules = new Map(
    others.map(({ uri, text }) => {
      const mine = edits.filter(({ at }) => at.uri === uri).sort((a, b) => b.at.from - a.at.from);
      return ["mutant_values", { uri, text: mine.reduce((now, { at, text: to }) => now.slice(0, at.from) + to + now.slice(at.to), text) }];
    }),
  );
  return {
    ...program,
    units: top,
    ...(modules.size === 0
      ? {}
      : { modules: { get: (/** @type {string} */ name) => modules.get(name) ?? null, values: () => modules.values() } }),
  };
}

const isGrave = (/** @type {Finding} */ { severity }) => severity === "error" || severity === "warning";
const named = (/** @type {Finding} */ { rule, at }) => `${rule} ${at.cell ?? ""} ${at.from}`;

const paths = [];
let out = null;
let checksFixes = false;
const words = process.argv.slice(2);
for (let i = 0; i < words.length; i++) {
  const word = words[i] ?? "";
  if (word === "--fixes") checksFixes = true;
  else if (word === "--out") out = words[++i] ?? null;
  else if (statSync(word).isDirectory()) paths.push(...filesBelow(word, ".py"), ...filesBelow(word, ".ipynb"));
  else paths.push(word);
}

/** @type {Record<string, [number, number]>} */
const byWay = {};
/** @type {Record<string, [number, number]>} */
const byMutation = {};
const counts = { programs: 0, uses: 0, grave: 0, fixes: 0, fixesThatMend: 0, fixesThatBring: 0, withoutFix: 0 };
/** @type {unknown[]} */
const missed = [];
/** @type {unknown[]} */
const bad = [];
for (const path of paths) {
  const text = readFileSync(path, "utf8");
  const read = path.endsWith(".ipynb") ? notebookProgram(path, text) : { program: { units: [{ uri: path, text }] } };
  if (read.problem !== undefined) continue;
  /** @type {Program} */
  const program = read.program;
  const { findings, analysis } = analyse(program);
  const grave = findings.filter(isGrave);
  counts.grave += grave.length;
  if (grave.length > 0 || analysis.uses.length === 0) continue;
  counts.programs++;
  const before = new Set(findings.map(named));
  const seen = new Set();
  for (const use of analysis.uses) {
    // What is settled in one way only in some of the ways the program can run has no single literal to change.
    const places = new Set(
      use.worlds.map((/** @type {any} */ { subject: { output, loss } }) => `${output.applied.at(-1)?.use.at.from} ${loss.at.from}`),
    );
    if (places.size !== 1) continue;
    counts.uses++;
    for (const mutation of mutationsOf(program, use)) {
      const key = `${mutation.what} ${mutation.at.cell ?? ""} ${mutation.at.from}`;
      if (seen.has(key) || mutation.at.uri !== path) continue;
      seen.add(key);
      for (const { name, write } of ways) {
        const { before: head, text: to, module } = /** @type {{ before: string, text: string, module?: string }} */ (write(mutation.to));
        const mutant = edited(program, [{ at: mutation.at, text: to }], head, module);
        const result = analyse(mutant);
        const hit = result.findings.find(
          (finding) => mutation.expected.includes(finding.rule) && (isGrave(finding) || finding.rule === "linear-layer-stack"),
        );
        for (const [group, kind] of /** @type {const} */ ([
          [byWay, name],
          [byMutation, mutation.what],
        ])) {
          const entry = (group[kind] ??= [0, 0]);
          entry[1]++;
          if (hit) entry[0]++;
        }
        if (!hit)
          missed.push({
            path,
            what: mutation.what,
            way: name,
            cell: mutation.at.cell,
            line: lineOf(program, mutation.at),
            other: result.findings.map(({ rule, severity }) => `${severity} ${rule}`),
            complete: result.analysis.complete,
          });
        else if (checksFixes) checkFix(mutant, result.findings, hit, before, path, mutation, name);
      }
    }
  }
}

/** @param {Program} program @param {Place} at */
function lineOf(program, at) {
  return textAt(program, { ...at, from: 0, to: at.from }).split("\n").length;
}

/** @param {Program} mutant @param {readonly Finding[]} findings @param {Finding} hit @param {ReadonlySet<string>} before @param {string} path @param {Mutation} mutation @param {string} way */
function checkFix(mutant, findings, hit, before, path, mutation, way) {
  const [fix] = hit.fixes;
  if (!fix) {
    counts.withoutFix++;
    return;
  }
  counts.fixes++;
  const after = analyse(edited(mutant, fix.edits)).findings;
  const had = new Map();
  for (const { rule } of findings) had.set(rule, (had.get(rule) ?? 0) + 1);
  const left = after.filter(({ rule }) => rule === hit.rule).length >= (had.get(hit.rule) ?? 0);
  const fresh = after.filter((finding) => isGrave(finding) && !had.has(finding.rule) && !before.has(named(finding)));
  if (left || fresh.length > 0)
    bad.push({
      path,
      what: mutation.what,
      way,
      rule: hit.rule,
      fix: fix.title,
      edits: fix.edits.map(({ text }) => text),
      left,
      fresh: fresh.map(({ rule }) => rule),
      line: lineOf(mutant, hit.at),
    });
  if (!left) counts.fixesThatMend++;
  if (fresh.length > 0) counts.fixesThatBring++;
}

const percent = (/** @type {readonly [number, number]} */ [a, b]) => `${a} of ${b} (${((100 * a) / Math.max(1, b)).toFixed(2)} %)`;
const total = Object.entries(byWay)
  .filter(([name]) => name !== "where it stands")
  .reduce((sum, [, [a, b]]) => /** @type {[number, number]} */ ([sum[0] + a, sum[1] + b]), /** @type {[number, number]} */ ([0, 0]));
console.log(
  `${counts.programs} programs without a finding that have ${counts.uses} settled uses; ${counts.grave} errors and warnings in the others`,
);
console.log(`literal ${percent(byWay["where it stands"] ?? [0, 0])}; through other ways ${percent(total)}`);
for (const group of [byWay, byMutation]) for (const [name, entry] of Object.entries(group)) console.log(`  ${name}: ${percent(entry)}`);
if (checksFixes)
  console.log(
    `first fixes: ${counts.fixesThatMend} of ${counts.fixes} mend, ${counts.fixesThatBring} bring up another finding; ${counts.withoutFix} findings without a fix`,
  );
if (out !== null) writeFileSync(out, JSON.stringify({ counts, byWay, byMutation, missed, bad }, null, 1));
