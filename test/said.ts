import type { Fix, LintFinding } from "../src/lint/result";
import { languages } from "../src/text/language";
import { fixTitle, messageOf, relatedText } from "../src/text/word";
import { applyFix } from "./check";

/**
 * All that is said of a text, for people to read: each message in each language, the places that belong to it, and what every fix changes.
 * The text has no comments that expect something.
 */
export const said = (findings: readonly LintFinding[], text: string, uri: string): string =>
  findings.map((finding) => saidOf(finding, text, uri)).join("");

function saidOf(finding: LintFinding, text: string, uri: string): string {
  return [
    `${finding.severity} ${finding.rule} at ${shown(text, finding.at)}`,
    ...languages.map((language) => `  ${messageOf(language, finding)}`),
    ...finding.related.map(
      (place) => `  ${languages.map((language) => relatedText(language, place)).join(" / ")} at ${shown(text, place.at)}`,
    ),
    ...finding.fixes.flatMap((fix) => saidOfFix(fix, text, uri)),
    "",
  ].join("\n");
}

const saidOfFix = (fix: Fix, text: string, uri: string): readonly string[] => [
  `  ${fix.safe ? "safe" : "unsafe"}: ${languages.map((language) => fixTitle(language, fix)).join(" / ")}`,
  ...changedLines(text.split("\n"), applyFix(text, fix, uri).split("\n")).map((line) => `    ${line}`),
];

/** The lines that differ between what both texts begin and end with. */
function changedLines(before: readonly string[], after: readonly string[]): readonly string[] {
  let same = 0;
  while (same < before.length && same < after.length && before[same] === after[same]) same++;
  let ending = 0;
  while (ending < before.length - same && ending < after.length - same && before.at(-1 - ending) === after.at(-1 - ending)) ending++;
  const [old, now] = [before.slice(same, before.length - ending), after.slice(same, after.length - ending)];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `- ${line.trim()}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line.trim()}`),
  ];
}

/** The first words of a place, with its line. */
const shown = (text: string, { from, to }: { readonly from: number; readonly to: number }): string =>
  `${text.slice(0, from).split("\n").length}: ${text.slice(from, to).split("\n")[0] ?? ""}`;
