import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";

/**
 * @typedef {object} PythonRun What came of one run of scripts/fuzzPython.mjs.
 * @property {import("./compare").Kind} kind
 * @property {number} seed
 * @property {number} cases
 * @property {string} date
 * @property {Record<string, string>} versions
 * @property {number} compared programs that ran to their end at least once
 * @property {number} reveals values that were compared
 * @property {Partial<Record<import("./compare").Approximation, number>>} allowed programs that differ as is known
 * @property {number} failed
 */

const page = "docs/RELIABILITY.md";
const folder = "out/fuzz/python";
/** Stands in the page from this line to the next of its kind. */
const title = "## Against Python itself";
const section = new RegExp(`${title}\\n[^]*?(?=\\n## |$)`);
const number = new Intl.NumberFormat("en");

/** Puts the figures of all runs that were kept into the page, in the place of those that stand there. */
export function writePythonSection() {
  /** @type {PythonRun[]} */
  const runs = readdirSync(folder).filter((name) => /^(?:programs|labels)-\d+\.json$/.test(name)).map((name) => JSON.parse(readFileSync(`${folder}/${name}`, "utf8")));
  const text = readFileSync(page, "utf8");
  const written = sectionOf(runs.sort((one, other) => other.kind.localeCompare(one.kind) || one.seed - other.seed));
  writeFileSync(page, section.test(text) ? text.replace(section, () => written) : text.replace(/\n## Hostile programs\n/, (next) => `\n${written}${next}`));
}

/** What the page says of it now; nothing else writes it. */
export const pythonSection = () => (existsSync(page) ? section.exec(readFileSync(page, "utf8"))?.[0] ?? "" : "");

/** @param {readonly PythonRun[]} runs */
function sectionOf(runs) {
  const rows = runs.map(({ kind, cases, seed, compared, reveals, allowed, failed, date, versions }) => [
    kind === "labels" ? "labels" : "Python", number.format(cases), seed, number.format(compared), number.format(reveals),
    ...["empty", "changing", "narrowed"].map((name) => number.format(allowed[/** @type {keyof typeof allowed} */ (name)] ?? 0)), failed, date, Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(", "),
  ]);
  const head = ["programs of", "cases", "seed", "compared", "values", "loop without rounds", "list changed in its loop", "too many worlds", "failed", "date", "under"];
  return `${title}

Random programs run under CPython and in the engine. What they reveal must be what the engine says in one of the worlds that it sees, where it says something; of arrays that NumPy, pandas and scikit-learn make, form, classes, range and columns must be true.
Programs that raise something in every run are not compared. Three things the engine does not claim, and the programs in which they made the difference are counted: a loop over something unknown is taken to have a round, a list that is changed while a loop goes through it, and worlds beyond those that are looked at.

${[head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n")}

Written by \`npm run fuzz:python -- --cases N --seed S --report\`, with \`--labels\` for the second kind. What it found stands in \`test/interpret\` and \`test/libraries\`, made small.
`;
}
