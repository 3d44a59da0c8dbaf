// Writes docs/ACCURACY.md from the result of an evaluation on labelled real programs and those of scripts/mutants.mjs:
// node scripts/accuracy.mjs RESULT.json [MUTANTS.json]...
import { readFileSync, writeFileSync } from "node:fs";

/**
 * @typedef {{ repo: string, path: string, rule: string, tier: string, why: string, at: (number | null)[] }} Missed
 * @typedef {{ repo: string, path: string, rule: string, severity: string, cell?: number, line: number }} Reported
 * @typedef {{ labels: number, unread: number, hit: number, firm: [number, number], high: [number, number], byRule: Record<string, [number, number]>, byTier: Record<string, [number, number]>, missed: Missed[] }} Faulty
 * @typedef {{ files: number, uses: number, seen: number, models: number, unread: number, strict: number, soft: number, findings: Reported[] }} Clean
 * @typedef {{ counts: { programs: number, uses: number, grave: number, fixes: number, fixesThatMend: number, fixesThatBring: number, withoutFix: number }, byWay: Record<string, [number, number]>, byMutation: Record<string, [number, number]> }} Mutants
 */

const [, , path, ...others] = process.argv;
if (path === undefined) throw new Error("The path of an evaluation's result is needed.");
/** @type {{ faulty: Faulty, clean: Clean }} */
const { faulty, clean } = JSON.parse(readFileSync(path, "utf8"));

/** @type {readonly Mutants[]} */
const mutants = others.map((other) => JSON.parse(readFileSync(other, "utf8")));

/** @param {readonly (readonly (string | number)[])[]} rows */
const table = ([head = [], ...rows]) => [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
/** @param {Record<string, [number, number]>} groups */
const groups = (groups) =>
  Object.entries(groups)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, [found, all]]) => [name, found, all]);
/** @param {{ cell?: number, line: number }} place */
const place = ({ cell, line }) => (cell === undefined ? `line ${line}` : `cell ${cell}, line ${line}`);

const tiers = {
  T0: "one statement",
  T1: "two statements with literals",
  T2: "through variables",
  T3: "through functions or classes",
  T4: "through the labels",
  T5: "in another file",
};

/** The same groups of several runs together. @param {readonly Record<string, [number, number]>[]} all */
function together(all) {
  /** @type {Record<string, [number, number]>} */
  const sum = {};
  for (const one of all)
    for (const [name, [a, b]] of Object.entries(one)) sum[name] = [(sum[name]?.[0] ?? 0) + a, (sum[name]?.[1] ?? 0) + b];
  return sum;
}

/** @param {keyof Mutants["counts"]} name */
const counted = (name) => mutants.reduce((sum, { counts }) => sum + counts[name], 0);
const fixes =
  counted("fixes") === 0
    ? ""
    : ` The first fix of a finding was tried ${counted("fixes")} times: ${counted("fixesThatMend")} times the finding was gone, ${counted("fixesThatBring")} times another one came up. ${counted("withoutFix")} findings offer none: what would mend them cannot be written in that text, or would bring up another.`;
const mutantsText =
  mutants.length === 0
    ? ""
    : `
## Faults put into right programs

\`scripts/mutants.mjs\` changes one literal at a time in programs without a finding, ${counted("programs")} with ${counted("uses")} settled uses of a loss: where it stands, and behind a variable, a default, a keyword, a dict, a class and another file.${fixes}

${table([["the literal stands", "found", "of"], ...groups(together(mutants.map(({ byWay }) => byWay)))])}

${table([["change", "found", "of"], ...groups(together(mutants.map(({ byMutation }) => byMutation)))])}
`;

writeFileSync(
  "docs/ACCURACY.md",
  `# Accuracy

What Activation Lens finds in real programs by other people, and what it reports where nothing is believed to be wrong.
The labels were made by hand and can be wrong. This page is written by \`scripts/accuracy.mjs\` from the result of the evaluation, unedited. These files were seen during development.

## Faults

${faulty.hit} of ${faulty.labels} labelled faults found; of those whose label is firm ${faulty.firm.join(" of ")}, and with high confidence ${faulty.high.join(" of ")}. Files that could not be read: ${faulty.unread}.

${table([["label", "found", "of"], ...groups(faulty.byRule)])}

${table([["how far apart the parts of the fault stand", "found", "of"], ...groups(faulty.byTier).map(([tier, ...rest]) => [`${tier}: ${tiers[/** @type {keyof typeof tiers} */ (tier)]}`, ...rest])])}

Missed:

${table([["program", "label", "why it is one"], ...faulty.missed.map((m) => [`${m.repo}: ${m.path}`, m.rule, m.why])])}

## Programs believed right

${clean.strict} errors or warnings and ${clean.soft} softer findings on ${clean.files} files with ${clean.uses} places where an output meets a loss (${clean.seen} seen). Files that could not be read: ${clean.unread}.

${table([["program", "place", "severity", "rule"], ...clean.findings.map((f) => [`${f.repo}: ${f.path}`, place(f), f.severity, f.rule])])}
${mutantsText}`,
);
