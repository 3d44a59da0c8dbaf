import { strict as assert } from "node:assert";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createLinter } from "../../src/lint/linter";
import type { LintFinding } from "../../src/lint/result";
import { parse } from "../../src/python/parse";
import { applyFix } from "../check";
import { grid, type Row } from "./grid";
import { isFull } from "../full";

const linter = createLinter();
const uri = "file:///case.py";
const file = "test/rules/grid.txt";
const isUpdate = process.env["UPDATE"] === "1";
/** The fast run looks at one row in so many. */
const everyNth = isUpdate || isFull ? 1 : 61;

const findingsIn = (text: string): readonly LintFinding[] => {
  const { findings, failures } = linter.analyse({ units: [{ uri, text }] });
  assert.deepEqual(failures, []);
  return findings;
};

/** A finding in one line, without its place: what is said, and which fixes there are. */
const shown = ({ severity, rule, message, fixes }: LintFinding): string =>
  `${severity} ${rule} ${message}${fixes.map((fix) => `; ${fix.safe ? "safe " : ""}${fix.title} ${Object.values(fix.data).join(" ")}`.trimEnd()).join("")}`;

/** Each finding in some programs, and with which losses. */
function lossesByFinding(programs: Row["programs"]): ReadonlyMap<string, readonly string[]> {
  const losses = new Map<string, readonly string[]>();
  for (const { loss, text } of programs)
    for (const finding of new Set(findingsIn(text).map(shown))) losses.set(finding, [...(losses.get(finding) ?? []), loss]);
  return losses;
}

/** What is found in the programs of a row, or how that differs from what is found without what the row adds. */
function found({ title, programs, plain }: Row): string {
  const [now, before] = [lossesByFinding(programs), lossesByFinding(plain)];
  const lines = (sign: string, some: typeof now, others: typeof now): readonly string[] =>
    [...some].flatMap(([finding, losses]) => {
      const more = losses.filter((loss) => !others.get(finding)?.includes(loss));
      return more.length === 0 ? [] : [`  ${sign}${finding}\n    ${more.join(", ")}\n`];
    });
  return [`${title}\n`, ...lines(plain.length === 0 ? "" : "+ ", now, before), ...lines("- ", before, now)].join("");
}

const rows = grid();

describe("outputs with losses, labels, metrics and decisions", () => {
  const before = existsSync(file) ? readFileSync(file, "utf8").split(/^(?=\S)/m) : [];
  if (isUpdate) after(() => writeFileSync(file, rows.map(found).join("")));

  it("are as many as when people read them last", () => {
    if (!isUpdate) assert.equal(before.length, rows.length);
  });

  for (const [index, row] of rows.entries()) {
    if (index % everyNth !== 0) continue;
    it(`${row.title}: as people read it last (UPDATE=1 takes what is found now), and the first fix of each finding mends it and brings up no other`, () => {
      if (!isUpdate) assert.equal(found(row), before[index]);
      for (const { loss, text } of row.programs) {
        const findings = findingsIn(text);
        for (const { rule, fixes } of findings) {
          const [first] = fixes;
          if (!first) continue;
          const mended = applyFix(text, first, uri);
          assert.deepEqual(parse(mended).problems, []);
          const left = findingsIn(mended)
            .filter((one) => !isQuestion(one))
            .map((one) => one.rule);
          const where = `${loss}: ${rule}, ${first.title} ${Object.values(first.data).join(" ")}`;
          assert.ok(!left.includes(rule), where);
          assert.deepEqual(
            left.filter((one) => !findings.some((other) => other.rule === one)),
            [],
            where,
          );
        }
      }
    });
  }
});

/** Whether two outputs are two questions, nobody can tell without labels: that is asked once they are outputs of sigmoid, whatever brought them there. */
const isQuestion = ({ message }: LintFinding): boolean => message === "bothOrNeitherIfOneQuestion";
