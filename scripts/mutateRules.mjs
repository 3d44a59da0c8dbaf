// Changes the rules in every small way and counts the changes that some test notices. `npm run mutate -- [--every N] [--anew] [RULE...]`; of all rules, it writes docs/MUTATION.md. `--every` tries one in so many.
// Which were noticed is kept in out/mutation.json: they are not tried again as long as their file is as it was, so that a run can be stopped and taken up, or followed by one after new tests. `--anew` tries all.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parseArgs } from "node:util";
import { build, transformSync } from "esbuild";
import { filesBelow } from "./files.mjs";
import { withMutants } from "./instrument/mutants.mjs";
import { readSources, replacing } from "./instrument/source.mjs";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { every: { type: "string", default: "1" }, anew: { type: "boolean", default: false } },
});
const every = Number(values.every);
// The grids whole, not one row in so many.
process.env["FULL"] = "1";
const files = filesBelow("src/rules", ".ts").filter(
  (file) => file !== "src/rules/index.ts" && (positionals.length === 0 || positionals.some((id) => file === `src/rules/${id}.ts`)),
);
const tests = [
  "test/rules.test.ts",
  "test/examples.test.ts",
  ...filesBelow("test/lint", ".test.ts"),
  ...filesBelow("test/rules", ".test.ts"),
].filter((file) => !/slow|generated/.test(file));

/** @type {import("./instrument/mutants.mjs").Mutant[]} */
const mutants = [];
const texts = new Map(readSources(files, (source, file) => withMutants(source, file, mutants)));
// What rules remember of a model would hide a mutant: it is forgotten between two of them.
for (const file of filesBelow("src/rules", ".ts"))
  texts.set(file, (texts.get(file) ?? readFileSync(file, "utf8")).replaceAll("new WeakMap", "new globalThis.ForgetfulMap"));
// Rules do not change what is read of a program: it is read once for all mutants.
const linter = readFileSync("src/lint/linter.ts", "utf8");
const reading = /const analysis = (interpret\([\s\S]*?\n  \}\));/;
const door = "analyse: (program) => proven(program, judgeOnce(program), judgeOnce)";
if (!reading.test(linter) || !linter.includes(door)) throw new Error("src/lint/linter.ts reads programs otherwise than this script knows");
texts.set(
  "src/lint/linter.ts",
  linter
    .replace(
      door,
      "analyse: (program) => (program.modules ? proven(program, judgeOnce(program), judgeOnce) : globalThis.analysed(results, JSON.stringify([program, options.severities]), () => tried(proven(program, judgeOnce(program), judgeOnce))))",
    )
    .replace(reading, "const analysis = program.modules ? $1 : remembered(`analysis ${JSON.stringify(program)}`, () => $1);")
    .replace(
      "module: parse(text, { notebook: program.notebook ?? false })",
      "module: remembered(`tree ${program.notebook} ${text}`, () => parse(text, { notebook: program.notebook ?? false }))",
    ).concat(`
const kept = new Map<string, unknown>();
const results = new Map<string, unknown>();
// Fixes are tried when they are asked for, which may be when another mutant is in force.
const tried = (result: Result): Result => ({ ...result, findings: result.findings.map((finding) => ({ ...finding })) });
function remembered<T>(key: string, make: () => T): T {
  if (!kept.has(key)) kept.set(key, make());
  return kept.get(key) as T;
}
`),
);
// The tests remember what is found in a text, which a mutant changes.
const ruleTests = readFileSync("test/rules.test.ts", "utf8");
const lookedUp = "const resultOf = remembered(10_000, (text) => ";
if (!ruleTests.includes(lookedUp)) throw new Error("test/rules.test.ts remembers what is found otherwise than this script knows");
texts.set("test/rules.test.ts", ruleTests.replace(lookedUp, "const resultOf = ((text: string) => "));
const bundle = await build({
  stdin: { contents: tests.map((file) => `import "./${file}";`).join("\n"), resolveDir: process.cwd() },
  bundle: true,
  write: false,
  ignoreAnnotations: true,
  platform: "node",
  target: "node20",
  packages: "external",
  format: "cjs",
  logLevel: "error",
  plugins: [replacing(texts)],
});
const program = bundle.outputFiles[0]?.text ?? "";

/** @typedef {{ readonly title: string, readonly run: () => unknown }} Test */

/** The mutant in force, who asked for one, and a bound on asking: a loop that a mutant made endless ends there. */
let active = -1;
let asked = 0;
/** Which mutants were asked about: a byte each. */
const none = () => new Uint8Array(mutants.length);
let reached = none();
let kept = new WeakMap();
/** @typedef {{ readonly result: unknown, readonly reached: Uint8Array }} Analysed */
Object.assign(globalThis, {
  /**
   * What is found in a program: as without any mutant where the rules never came to the one in force.
   * @param {Map<string, Analysed>} results
   * @param {string} key
   * @param {() => unknown} analyse
   */
  analysed(results, key, analyse) {
    const before = results.get(key);
    if (active >= 0) return before && !before.reached[active] ? before.result : analyse();
    const outer = reached;
    let now = before;
    if (!now) {
      reached = none();
      kept = new WeakMap();
      now = { result: analyse(), reached };
      results.set(key, now);
      reached = outer;
    }
    for (let mutant = 0; mutant < outer.length; mutant++) if (now.reached[mutant]) outer[mutant] = 1;
    return now.result;
  },
  ForgetfulMap: class {
    #own = {};
    /** @param {object} key */
    #of = (key) => {
      const maps = kept.get(key) ?? new Map();
      kept.set(key, maps);
      return maps;
    };
    /** @param {object} key */
    get = (key) => this.#of(key).get(this.#own);
    /** @param {object} key @param {unknown} value */
    set = (key, value) => this.#of(key).set(this.#own, value);
  },
  /** @param {number} mutant */
  isMutant(mutant) {
    reached[mutant] = 1;
    if (++asked > 20_000_000) throw new Error("endless");
    return mutant === active;
  },
});

/** Evaluates the bundle afresh; constants of modules are made then. @returns {readonly Test[]} */
function load() {
  /** @type {Test[]} */
  const found = [];
  /** @type {string[]} */
  const path = [];
  const describe = (/** @type {string} */ title, /** @type {() => void} */ body) => {
    path.push(title);
    body();
    path.pop();
  };
  const it = (/** @type {string} */ title, /** @type {() => unknown} */ run) => {
    found.push({ title: [...path, title].join(" > "), run });
  };
  new Function("require", "module", "exports", "describe", "it", program)(
    createRequire(import.meta.url),
    { exports: {} },
    {},
    describe,
    it,
  );
  return found;
}

/** Whether a test fails. @param {Test} test */
async function fails(test) {
  asked = 0;
  try {
    await test.run.call({ timeout() {}, slow() {} });
    return false;
  } catch {
    return true;
  }
}

const all = load();
const atLoad = reached;
console.log(`${all.length} tests, ${mutants.length} mutants`);
/** Which tests reach each mutant. @type {number[][]} */
const reachedBy = mutants.map(() => []);
for (const [number, test] of all.entries()) {
  reached = none();
  if (await fails(test)) throw new Error(`Fails without any mutant: ${test.title}`);
  reached.forEach((isReached, mutant) => {
    if (isReached) reachedBy[mutant]?.push(number);
  });
}

/** So many rows of the grids, which hold dozens of programs each, are asked about a mutant besides the fixtures: those that notice most. */
const MOST_ROWS = 50;

/** So many fixtures of other rules are asked about a constant of a module, for which it is loaded anew. */
const MOST_AFRESH = 120;

/** @type {Map<string, readonly number[]>} */
const seen = new Map();
/** The tests by how much of a file they see, most first. @param {string} file */
function seeing(file) {
  const known = seen.get(file);
  if (known) return known;
  const counts = all.map(() => 0);
  mutants.forEach((mutant, number) => {
    if (mutant.file === file) for (const test of reachedBy[number] ?? []) counts[test] = (counts[test] ?? 0) + 1;
  });
  const sorted = [...counts.keys()].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  seen.set(file, sorted);
  return sorted;
}

/** How many mutants each test has noticed: those that notice many are asked first. @type {Map<number, number>} */
const noticed = new Map();
const eye = (/** @type {number} */ number) => noticed.get(number) ?? 0;

/** @param {number} mutant */
async function isKilled(mutant) {
  active = mutant;
  try {
    kept = new WeakMap();
    // Constants of modules are made when they are loaded.
    const isStatic = atLoad[mutant] === 1;
    const chosen = isStatic ? load() : all;
    const id = mutants[mutant]?.file.split("/").at(-1)?.replace(".ts", "") ?? "";
    const isOwn = (/** @type {number} */ number) => all[number]?.title.includes(id) ?? false;
    const order = isStatic ? chosen.map((_, number) => number) : (reachedBy[mutant] ?? []);
    const isFixture = (/** @type {number} */ number) => all[number]?.title.startsWith("rules >") ?? false;
    const others = order.filter((number) => !isOwn(number)).sort((a, b) => eye(b) - eye(a));
    // Where modules are loaded anew nothing is known of any program yet: those fixtures are asked that see most of the file.
    const asked = isStatic
      ? seeing(mutants[mutant]?.file ?? "")
          .filter((number) => !isOwn(number) && isFixture(number))
          .slice(0, MOST_AFRESH)
      : [...others.filter(isFixture), ...others.filter((one) => !isFixture(one)).slice(0, MOST_ROWS)];
    for (const number of [...order.filter(isOwn), ...asked]) {
      const test = chosen[number];
      if (!test || !(await fails(test))) continue;
      noticed.set(number, eye(number) + 1);
      return true;
    }
    return false;
  } catch {
    return true;
  } finally {
    active = -1;
  }
}

const state = "out/mutation.json";
mkdirSync("out", { recursive: true });
/** Of each file its code, as a hash, and which of its mutants were noticed. @type {Record<string, { text: string, killed: number[] }>} */
const before = existsSync(state) && !values.anew ? JSON.parse(readFileSync(state, "utf8")) : {};

/** @type {Map<string, { killed: number, survived: import("./instrument/mutants.mjs").Mutant[] }>} */
const results = new Map();
let first = 0;
for (const [number, mutant] of mutants.entries()) {
  const result = results.get(mutant.file) ?? { killed: 0, survived: [] };
  if (!results.has(mutant.file)) {
    first = number;
    // Comments change no mutant.
    const text = createHash("sha256")
      .update(transformSync(readFileSync(mutant.file, "utf8"), { loader: "ts" }).code)
      .digest("hex");
    if (before[mutant.file]?.text !== text) before[mutant.file] = { text, killed: [] };
    results.set(mutant.file, result);
    writeFileSync(state, JSON.stringify(before));
  }
  if (number % every !== 0) continue;
  const known = before[mutant.file]?.killed;
  if (known?.includes(number - first)) result.killed += 1;
  else if (await isKilled(number)) {
    result.killed += 1;
    known?.push(number - first);
    if (number % 50 === 0) writeFileSync(state, JSON.stringify(before));
  } else {
    result.survived.push(mutant);
    console.log(
      `${mutant.place}  ${(reachedBy[number] ?? []).length > 0 || atLoad[number] === 1 ? "" : "NOT REACHED "}${mutant.was}  ->  ${mutant.became}`,
    );
  }
}
writeFileSync(state, JSON.stringify(before));
for (const [file, result] of results) console.log(`${file}: ${result.killed} of ${result.killed + result.survived.length}`);
const killed = [...results.values()].reduce((sum, result) => sum + result.killed, 0);
const tried = Math.ceil(mutants.length / every);
const share = `${killed} of ${tried} killed, ${((100 * killed) / tried).toFixed(1)} %${every === 1 ? "" : `; one in ${every} of all ${mutants.length} was tried`}`;
console.log(share);
if (positionals.length === 0) writeFileSync("docs/MUTATION.md", page());

/** Why a change may go unnoticed, where its kind tells. @param {import("./instrument/mutants.mjs").Mutant} mutant */
function reasonOf({ was, became }) {
  if (became === "[]" && /^(?:"[a-z-]+"|\.\.\.wrong\w+)$/.test(was))
    return "a rule that comes first: matters where one place has both faults";
  if (/^!\S*(?:units|columns|classes|size)\??\.known$/.test(was) && became === "false")
    return "equivalent: what is not known equals nothing that is asked next";
  if (/^\S*(?:units|columns|classes|size)\??\.known(?: === true)?$/.test(was) && became === "true")
    return "equivalent: what is not known equals nothing that is asked next";
  if (was === "data: {}") return "equivalent: the message has no holes";
  if (was.endsWith(" ?? null") && !became.endsWith("null")) return "equivalent: null and undefined are asked for alike";
  return "";
}

/** What came out, for people. */
function page() {
  const cell = (/** @type {string} */ text) => `\`${text.replaceAll("|", "\\|").replaceAll("`", "'")}\``;
  return [
    "# Mutation testing of the rules",
    "",
    `\`npm run mutate\` wrote this page. It changes \`src/rules\` in every small way (conditions held true or false, operators and constants changed, results emptied, entries, properties and statements left out, severities and the safety of fixes turned) and asks the rule's own fixtures, those of all others that reach the change (${MOST_AFRESH} for constants of modules) and ${MOST_ROWS} of the other tests, those that notice most, whether they fail: ${share}.`,
    "",
    "| file | killed | of | share |",
    "|---|---|---|---|",
    ...[...results].map(
      ([file, { killed: some, survived }]) =>
        `| \`${file.slice("src/rules/".length)}\` | ${some} | ${some + survived.length} | ${((100 * some) / (some + survived.length)).toFixed(1)} % |`,
    ),
    "",
    "## What no test notices",
    "",
    "| place | was | became | why, where the kind of change tells |",
    "|---|---|---|---|",
    ...[...results.values()].flatMap(({ survived }) =>
      survived.map(
        (mutant) => `| ${mutant.place.slice("src/rules/".length)} | ${cell(mutant.was)} | ${cell(mutant.became)} | ${reasonOf(mutant)} |`,
      ),
    ),
    "",
  ].join("\n");
}
