// Writes docs/RELIABILITY.md from what the fuzzer and the stress tests measured, and from hostile programs that are run here.
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { pythonSection } from "./python/report.mjs";

/**
 * @typedef {import("../fuzz.mjs").Run} Run
 * @typedef {{ edits: number, seconds: number, heapMb: number[], files: { open: number, heapMb: number[] } }} Editor
 */

/** @param {readonly (readonly (string | number)[])[]} rows */
const table = ([head = [], ...rows]) => [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
const number = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });
/** @param {number} value */
const shown = (value) => number.format(value);
/** @param {Record<string, number>} counts */
const counted = (counts) =>
  Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => [name, shown(count)]);

/** What each oracle asks, in the order of the page. */
const oracles = {
  parser: "The parser throws nothing, and every node lies in its parent and in the text.",
  budget: "Nothing is thrown, no part of the engine fails, and the steps are within the budget.",
  places: "Every place in findings, fixes, activations, models and losses lies in the text it speaks of.",
  wording: "Every message and every title of a fix is worded in both languages, with no hole left.",
  fixes: "A fix leaves text that parses no worse; its finding is gone, and no other warning or error comes up.",
  repeated: "The same program gives the same result again.",
  comment: "One more comment or empty line changes nothing but places.",
  "line breaks": "Lines that end in CRLF or CR change nothing but places.",
  renaming: "Another name for a variable changes nothing but that name.",
  "alone as after others": "An engine that has seen no other program says the same.",
};

/** The runs with all seeds together. @param {readonly Run[]} runs */
const sumOf = (runs) => {
  /** @param {"kinds" | "held"} key */
  const counts = (key) =>
    runs.reduce((all, run) => {
      for (const [name, count] of Object.entries(run[key])) all[name] = (all[name] ?? 0) + count;
      return all;
    }, /** @type {Record<string, number>} */ ({}));
  /** @param {"cases" | "guided" | "corpus" | "incomplete" | "findings" | "fixes"} key */
  const total = (key) => runs.reduce((sum, run) => sum + run[key], 0);
  return {
    seeds: runs.map(({ seed, cases }) => `${shown(cases)} with seed ${seed}`).join(", "),
    cases: total("cases"),
    guided: total("guided"),
    corpus: total("corpus"),
    incomplete: total("incomplete"),
    findings: total("findings"),
    fixes: total("fixes"),
    kinds: counts("kinds"),
    held: counts("held"),
    worst: runs.map(({ worst }) => worst).reduce((most, one) => (one.steps > most.steps ? one : most)),
  };
};

/** Writes the page from all that was kept of runs in out/fuzz. */
export async function writeReliability() {
  const runs = readdirSync("out/fuzz")
    .filter((name) => /^\d+\.json$/.test(name))
    .map((name) => /** @type {Run} */ (JSON.parse(readFileSync(`out/fuzz/${name}`, "utf8"))));
  const run = sumOf(runs);
  const page = existsSync("docs/RELIABILITY.md") ? readFileSync("docs/RELIABILITY.md", "utf8") : "";
  writeFileSync(
    "docs/RELIABILITY.md",
    `# Reliability

What was done to break Activation Lens, and what came of it. Written by \`npm run fuzz -- --report\` from its own results; nothing here is typed in.

## Fuzzing

${shown(run.cases)} cases (${run.seeds}), the engine being mended as they went: random programs around Keras, and the examples, fixtures and recorded constructs of this repository with characters, tokens or lines removed, moved, doubled, put in or taken from one another.
They held ${shown(run.findings)} findings with ${shown(run.fixes)} fixes. The most steps that one took were ${shown(run.worst.steps)} (a case of the kind "${run.worst.kind}"); ${shown(run.incomplete)} used up the steps of a part and were judged without it.
${run.guided > 0 ? `${shown(run.guided)} of them started from ${shown(run.corpus)} cases that had reached code which nothing before them had, as V8's block coverage told.\n` : ""}
${table([["kind of case", "cases"], ...counted(run.kinds)])}

${table([["what has to hold", "held against"], ...Object.entries(oracles).map(([key, text]) => [text, `${shown(run.held[key] ?? 0)} cases`])])}

${await faults(runs)}
\`npm run fuzz -- --cases N --seed S\` runs others; the full tests run thousands with one seed. What the fuzzer found is kept as small cases in \`test/fuzz/kept.md\`, which every run of the tests holds against all of the above:

${titlesOf(readFileSync("test/fuzz/kept.md", "utf8"), /^## (.*)$/gm)}

${pythonSection() && `${pythonSection()}\n`}## Hostile programs

Each stands below a model with a fault, which must be found all the same. At a quarter, half and all of its size; steps count work, whatever the machine, and end at some 600,000. Where they double with the size, so does the time.

${await hostile()}
## Files, folders and notebooks

Tests hold the command line against files and folders that

${titlesOf(readFileSync("test/cli/hostile.test.ts", "utf8"), /^ {2}it\("(.*)", async/gm)}

and the reader of notebooks against a wrong type in every place of a notebook.
${editor(page)}`,
  );
}

/**
 * The faults that were met, each run once more by the engine as it is now.
 * @param {readonly Run[]} runs
 */
async function faults(runs) {
  /** @type {Map<string, { times: number, isThere: boolean }>} */
  const all = new Map();
  if (runs.every((run) => Object.keys(run.faults).length === 0)) return "No case broke any of it.\n";
  /** @type {typeof import("../../test/fuzz/fuzzer")} */
  const { Fuzzer, faultKey } = await import(pathToFileURL("out/fuzz/fuzzer.mjs").href);
  for (const run of runs) {
    const fuzzer = new Fuzzer(run.seed);
    for (const [key, { times, fault }] of Object.entries(run.faults)) {
      const isThere = fuzzer.examine(fault.index, fault.case).complaints.some((complaint) => faultKey(complaint) === key);
      const before = all.get(key);
      all.set(key, { times: times + (before?.times ?? 0), isThere: isThere || before?.isThere === true });
    }
  }
  const rows = [...all].map(([key, one]) => ({ key, ...one })).sort((a, b) => Number(b.isThere) - Number(a.isThere) || b.times - a.times);
  return `${table([["complained of on the way", "cases", "now"], ...rows.map(({ key, times, isThere }) => [key.replace(" | ", ": "), times, isThere ? "still" : "no longer"])])}\n\nWhat is no longer complained of was mended in the engine, or is no longer asked: what a fix makes known behind a name that nobody knew is another fault.\n`;
}

async function hostile() {
  /** @type {typeof import("../../test/fuzz/hostile")} */
  const { faultyHead, hostilePrograms } = await import(pathToFileURL("out/fuzz/hostile.mjs").href);
  /** @type {typeof import("../../test/fuzz/fuzzer")} */
  const { Fuzzer } = await import(pathToFileURL("out/fuzz/fuzzer.mjs").href);
  const { linter } = new Fuzzer(1);
  const rows = hostilePrograms.map(({ name, write, most }) => {
    const steps = [];
    let [bytes, ms, isFound] = [0, 0, true];
    for (const n of [most / 4, most / 2, most].map(Math.floor)) {
      const text = faultyHead + write(n);
      const before = process.cpuUsage();
      const { analysis, findings } = linter.analyse({ units: [{ uri: "hostile.py", text }] });
      ms = process.cpuUsage(before).user / 1000;
      bytes = Buffer.byteLength(text);
      isFound &&= findings.some(({ rule }) => rule.includes("softmax"));
      steps.push(`${shown(analysis.steps)}${analysis.complete ? "" : " (ends there)"}`);
    }
    return [name, `${shown(bytes / 1000)} KB`, ...steps, `${shown(ms)} ms`, isFound ? "found" : "lost"];
  });
  return `${table([["program", "size", "steps, a quarter", "half", "all", "processor time", "fault above it"], ...rows])}\n\n`;
}

/** @param {string} page */
function editor(page) {
  // What was measured in an editor last stays, where nothing newer is there.
  if (!existsSync("out/fuzz/editor.json")) return /\n## In the editor\n[^]*/.exec(page)?.[0] ?? "";
  /** @type {Editor} */
  const { edits, seconds, heapMb, files } = JSON.parse(readFileSync("out/fuzz/editor.json", "utf8"));
  const [before = 0, open = 0, closed = 0] = files.heapMb;
  return `
## In the editor

In a real VS Code, by \`STRESS=1 npm run test:vscode -- --grep "under stress"\`; every full run of the tests does a part of it.

- ${shown(edits)} keystrokes, an hour's worth at five a second, in ${shown(seconds)} s. Megabytes in use in the extension host (VS Code's own among them) after collecting garbage, before, at each sixth and at the end: ${heapMb.map(shown).join(", ")}. Nothing more was remembered than before.
- Words retyped in bursts without waiting: the last text is the one that is judged.
- Texts that were closed while they waited to be analysed: no finding stays, nothing is remembered.
- ${files.open} open files: each has its finding; when they are closed none has. Megabytes before, with all open, and closed: ${[before, open, closed].map(shown).join(", ")}.
- Cells that are added, deleted and moved while others are typed in keep their findings.
`;
}

/**
 * @param {string} text
 * @param {RegExp} pattern
 */
const titlesOf = (text, pattern) => [...text.matchAll(pattern)].map(([, title]) => `- ${title}`).join("\n");
