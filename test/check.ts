import assert from "node:assert/strict";
import type { LintFinding, Fix, Linter, Result } from "../src/lint/result";
import type { Unit } from "../src/lint/program";
import { fixTitle, messageOf } from "../src/text/word";
import { languages } from "../src/text/language";
import { expectations, withoutExpectations, type Expected } from "./fixture";

/** Fails unless what was found in the units without their comments that expect something is exactly what these ask for; returns the findings. */
export function assertFindings(
  analyse: Linter["analyse"],
  units: readonly Unit[],
  where: string,
  notebook = false,
): readonly LintFinding[] {
  const plain = units.map((unit) => ({ ...unit, text: withoutExpectations(unit.text) }));
  const result = analyse({ units: plain, notebook });
  assert.deepEqual(result.failures, [], where);
  assert.deepEqual(
    describe(result, plain),
    units.flatMap(({ text }, index) => expectations(text).map((one) => wish(one, result, plain, plain[index]))).sort(),
    where,
  );
  for (const finding of result.findings) assertWorded(finding);
  return result.findings;
}

/** The text of a unit after a fix. */
export function applyFix(text: string, fix: Fix, uri: string, cell?: number): string {
  let changed = text;
  for (const { at, text: inserted } of [...fix.edits].reverse())
    if (at.uri === uri && at.cell === cell) changed = changed.slice(0, at.from) + inserted + changed.slice(at.to);
  return changed;
}

const unitOf = (finding: LintFinding, units: readonly Unit[]): Unit | undefined =>
  units.find(({ uri, cell }) => uri === finding.at.uri && cell === finding.at.cell);
const lineOf = (finding: LintFinding, units: readonly Unit[]): number =>
  (unitOf(finding, units)?.text.slice(0, finding.at.from).split("\n").length ?? 0) - 1;
const shown = (unit: Unit | undefined, line: number, severity: string, rule: string, text: string): string =>
  `${unit?.cell ?? ""}:${line + 1}: ${severity}: [${rule}] ${text}   | ${unit?.text.split("\n")[line]?.trim() ?? ""}`;

const describe = ({ findings }: Result, units: readonly Unit[]): readonly string[] =>
  findings.map((one) => shown(unitOf(one, units), lineOf(one, units), one.severity, one.rule, messageOf("en", one))).sort();

/** An expectation, with the whole message of the finding that has its part of it; so that the two lists are equal where they agree. */
function wish({ severity, rule, text, line }: Expected, { findings }: Result, units: readonly Unit[], unit: Unit | undefined): string {
  const same = findings
    .map((one) => ({ one, message: messageOf("en", one) }))
    .find(
      ({ one, message }) => unitOf(one, units) === unit && lineOf(one, units) === line && one.rule === rule && message.includes(text ?? ""),
    );
  return shown(unit, line, severity, rule, same?.message ?? `"${text ?? ""}"`);
}

function assertWorded(finding: LintFinding): void {
  for (const language of languages) {
    for (const text of [messageOf(language, finding), ...finding.fixes.map((fix) => fixTitle(language, fix))])
      assert.doesNotMatch(text, /[{}]|NaN|undefined/, text);
  }
}
