import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";

/**
 * @typedef {object} PythonRun What came of one run of scripts/fuzzPython.mjs.
 * @property {import("./compare").Kind} kind
 * @property {number} seed
 * @property {number} cases
 * @property {string} date
 * @property {Record<string, string>} versions
 * @property {number} compared programs that ran to their end at least once
 * @property {number} values that were compared, whatever they were in each run
 * @property {number} told of how many of them the engine says something
 * @property {Partial<Record<import("./compare").Approximation, number>>} allowed programs that differ as is known
 * @property {number} failed
 */

const page = "docs/RELIABILITY.md";
const folder = "out/fuzz/python";
/** Stands in the page from this line to the next of its kind. */
const title = "## Against Python itself";
const section = new RegExp(`${title}\\n[^]*?(?=\\n## |$)`);
/** Libraries by the names of their modules. @type {Record<string, string>} */
const libraries = { python: "Python", numpy: "NumPy", sklearn: "scikit-learn" };
const number = new Intl.NumberFormat("en");

/**
 * Puts the figures of all runs that were kept into the page, in the place of those that stand there.
 * @param {typeof import("./compare").approximations} approximations
 */
export function writePythonSection(approximations) {
  /** @type {PythonRun[]} */
  const runs = readdirSync(folder)
    .filter((name) => /^(?:programs|labels)-\d+\.json$/.test(name))
    .map((name) => JSON.parse(readFileSync(`${folder}/${name}`, "utf8")));
  const text = readFileSync(page, "utf8");
  const written = sectionOf(
    approximations,
    runs.sort((one, other) => other.kind.localeCompare(one.kind) || one.seed - other.seed),
  );
  writeFileSync(
    page,
    section.test(text) ? text.replace(section, () => written) : text.replace(/\n## Hostile programs\n/, (next) => `\n${written}${next}`),
  );
}

/** What the page says of it now; nothing else writes it. */
export const pythonSection = () => (existsSync(page) ? (section.exec(readFileSync(page, "utf8"))?.[0] ?? "") : "");

/**
 * @param {typeof import("./compare").approximations} approximations
 * @param {readonly PythonRun[]} runs
 */
function sectionOf(approximations, runs) {
  const rows = runs.map(({ kind, cases, seed, compared, values, told, allowed, failed, date, versions }) => [
    kind,
    number.format(cases),
    seed,
    number.format(compared),
    number.format(values),
    number.format(told),
    number.format(Object.values(allowed).reduce((sum, count) => sum + count, 0)),
    failed,
    date,
    Object.entries(versions)
      .map(([name, version]) => `${libraries[name] ?? name} ${version}`)
      .join(", "),
  ]);
  const head = ["programs", "cases", "seed", "ran", "values", "of which something is said", "as listed", "differ", "date", "under"];
  return `${title}

Random programs run under CPython and in the engine, side by side. What the engine says of a value must be true of it in one of the worlds that it sees; of arrays that NumPy, pandas and scikit-learn make, form, classes, range and columns must be true.
What the engine does not claim, by its design, is told apart; so many programs met it:

${Object.entries(approximations)
  .map(
    ([name, text]) =>
      `- ${text} ${runs.map(({ kind, seed, allowed }) => `${allowed[/** @type {keyof typeof allowed} */ (name)] ?? 0} of ${kind} with seed ${seed}`).join(", ")}.`,
  )
  .join("\n")}

${[head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n")}

Other things that it does not claim the programs ask rarely, but what differs is to be looked at with them in mind: what a loop that is not run to its end does in later rounds only, and the lists that it makes of those of the round before; the order of elements in a list that such a loop changes; bodies of \`try\` that raise something half way; arrays that are filled part by part, and views of others that are changed in place; numbers that are drawn about a middle other than 0, which are said to reach two deviations to each side; and zeros replaced by -1 in labels that are not known, which are taken for two classes.

Written by \`npm run fuzz:python -- --cases N --seed S --report\`, with \`--labels\` for those of labels. What it found stands in \`test/interpret\` and \`test/libraries/labels.md\`, made small.
`;
}
