import { strict as assert } from "node:assert";
import fc from "fast-check";
import { isAtLeast, reportFile } from "../../src/cli/findingReport";
import { textFormat } from "../../src/cli/formats/text";
import { jsonFormat } from "../../src/cli/formats/json";
import { sayIn } from "../../src/cli/session";
import type { Program } from "../../src/lint/program";
import type { LintFinding, Result } from "../../src/lint/result";
import type { Severity } from "../../src/model/finding";
import type { Place } from "../../src/model/known";

const english = { language: "en", say: sayIn("en") } as const;

const finding = (at: Place, more: Partial<LintFinding> = {}): LintFinding => ({
  rule: "softmax-on-one-unit",
  message: "constantOutput",
  data: { activation: "softmax", value: 1 },
  severity: "error",
  at,
  related: [],
  fixes: [],
  ...more,
});

const resultOf = (...findings: readonly LintFinding[]): Result => ({
  findings,
  analysis: { models: [], uses: [], activations: [], functions: [], names: [], wantedModules: [], steps: 0, complete: true, failures: [] },
  suppressed: [],
  unjudged: [],
  wantedModules: [],
  failures: [],
});

const source = 'model.add(Dense(1, activation="softmax"))\r\n\tmodel.compile(loss="bce")  # 🙂 x\n';
const program: Program = { units: [{ uri: "m.py", text: source }] };
const place = (text: string, uri = "m.py"): Place => ({ uri, from: source.indexOf(text), to: source.indexOf(text) + text.length });

const report = (from: Program, result: Result, least: Severity = "hint") =>
  reportFile("m.py", { program: from, result }, (severity) => isAtLeast(severity, least), english);

describe("findings as the contract has them", () => {
  const fault = finding(place('"softmax"'), {
    related: [{ at: place('"bce"'), message: "theLoss", data: { loss: "binary_crossentropy" } }],
    fixes: [
      { title: "useActivation", data: { activation: "sigmoid" }, safe: true, edits: [{ at: place('"softmax"'), text: '"sigmoid"' }] },
    ],
  });

  it("have every member in its order", () => {
    const file = report(program, resultOf(fault));
    const format = jsonFormat();
    assert.equal(
      format.start() + format.file(file) + format.end(),
      [
        '{ "version": 1, "files": [',
        '{ "path": "m.py", "error": null, "models": 0, "uses": 0, "findings": [{ "rule": "softmax-on-one-unit", "messageId": "constantOutput", "data": { "activation": "softmax", "value": 1 }, ' +
          '"message": "softmax over a single value always gives 1: the output is the same for every input and no gradient flows back.", "severity": "error", ' +
          '"range": { "start": { "line": 1, "column": 31 }, "end": { "line": 1, "column": 40 } }, ' +
          '"related": [{ "path": "m.py", "range": { "start": { "line": 2, "column": 21 }, "end": { "line": 2, "column": 26 } }, "message": "The loss: binary_crossentropy" }], ' +
          '"fixes": [{ "title": "Use sigmoid", "safe": true, "edits": [{ "path": "m.py", "range": { "start": { "line": 1, "column": 31 }, "end": { "line": 1, "column": 40 } }, "text": "\\"sigmoid\\"" }] }] }] }',
        "] }",
        "",
      ].join("\n"),
    );
  });

  it("name the cell in notebooks, right after the range", () => {
    const notebook: Program = {
      notebook: true,
      units: [
        { uri: "m.py", cell: 2, text: "x = 1" },
        { uri: "m.py", cell: 5, text: "y\nsoftmax" },
      ],
    };
    const at: Place = { uri: "m.py", cell: 5, from: 2, to: 9 };
    const { findings } = report(
      notebook,
      resultOf(finding(at, { related: [{ at: { ...at, cell: 2, from: 4, to: 5 }, message: "theLayer", data: { layer: "Dense" } }] })),
    );
    assert.deepEqual([findings[0]?.cell, findings[0]?.range.start], [5, { line: 2, column: 1 }]);
    assert.deepEqual(findings[0]?.related[0], {
      path: "m.py",
      cell: 2,
      range: { start: { line: 1, column: 5 }, end: { line: 1, column: 6 } },
      message: "The layer: Dense",
    });
    assert.deepEqual(Object.keys(findings[0] ?? {}), [
      "rule",
      "messageId",
      "data",
      "message",
      "severity",
      "range",
      "cell",
      "related",
      "fixes",
      "line",
    ]);
  });

  it("are sorted by cell, position and rule, and filtered by severity", () => {
    const { findings } = report(
      program,
      resultOf(
        finding(place('"bce"'), { severity: "hint" }),
        finding(place("Dense"), { rule: "b", severity: "information" }),
        finding(place("Dense"), { rule: "a", severity: "warning" }),
      ),
    );
    assert.deepEqual(
      findings.map(({ rule, severity }) => [rule, severity]),
      [
        ["a", "warning"],
        ["b", "information"],
        ["softmax-on-one-unit", "hint"],
      ],
    );
    const counts = (["error", "warning", "information", "hint"] as const).map(
      (least) =>
        report(
          program,
          resultOf(
            ...["error", "warning", "information", "hint"].map((severity) => finding(place("Dense"), { severity: severity as Severity })),
          ),
          least,
        ).findings.length,
    );
    assert.deepEqual(counts, [1, 2, 3, 4]);
  });

  it("stay in the file where the output meets the loss", () => {
    const withModule: Program = {
      ...program,
      modules: new Map([
        ["net", { uri: "net.py", text: "\nDense(1)" }],
        ["gone", null],
      ]),
    };
    const elsewhere: Place = { uri: "net.py", from: 1, to: 9 };
    const {
      findings: [moved],
    } = report(withModule, resultOf(finding(elsewhere, { related: [{ at: place('"bce"'), message: "theLoss", data: { loss: "bce" } }] })));
    assert.deepEqual(moved?.range.start, { line: 2, column: 21 });
    assert.deepEqual(
      moved?.related.map(({ path, range: { start }, message }) => [path, start.line, message]),
      [
        ["net.py", 2, "the cause"],
        ["m.py", 2, "The loss: bce"],
      ],
    );
    assert.deepEqual(report(withModule, resultOf(finding(elsewhere))).findings[0]?.range.start, { line: 1, column: 1 });
  });

  it("have ranges that cut the very text out of the file, whatever it is written with", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "\t", "🙂", "é", "\r\n", "\n"), { maxLength: 30 }),
        fc.array(fc.constantFrom("b", "🙂"), { minLength: 1, maxLength: 4 }),
        (before, inside) => {
          const text = `${before.join("")}${inside.join("")}\nend`;
          const from = before.join("").length;
          const {
            findings: [found],
          } = report({ units: [{ uri: "m.py", text }] }, resultOf(finding({ uri: "m.py", from, to: from + inside.join("").length })));
          const { start, end } = found?.range ?? assert.fail();
          const line = text.split(/\r\n|\n/)[start.line - 1] ?? "";
          assert.deepEqual([start.line, line.slice(start.column - 1, end.column - 1)], [end.line, inside.join("")]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("read well as text", () => {
    const format = textFormat(english, (_, text) => text);
    const file = report(program, resultOf(fault, finding(place('loss="bce"'), { severity: "information" })));
    assert.equal(
      format.start() + format.file(file) + format.end(),
      [
        "m.py:1:31 error softmax-on-one-unit softmax over a single value always gives 1: the output is the same for every input and no gradient flows back.",
        '    1 | model.add(Dense(1, activation="softmax"))',
        "      |                               ^^^^^^^^^",
        "    m.py:2:21 The loss: binary_crossentropy",
        "    fix: Use sigmoid",
        "",
        "m.py:2:16 information softmax-on-one-unit softmax over a single value always gives 1: the output is the same for every input and no gradient flows back.",
        '    2 | \tmodel.compile(loss="bce")  # 🙂 x',
        "      | \t              ^^^^^^^^^^",
        "",
        "2 findings (1 error, 1 information) in 1 file; 0 models and 0 uses of a loss seen.",
        "",
      ].join("\n"),
    );
  });

  it("are counted from 1 in the cells of a notebook, for people", () => {
    const format = textFormat({ language: "zh-cn", say: sayIn("zh-cn") }, (style, text) => (style === "place" ? `<${text}>` : text));
    const file = report(
      { notebook: true, units: [{ uri: "m.py", cell: 0, text: "softmax" }] },
      resultOf(finding({ uri: "m.py", cell: 0, from: 0, to: 7 })),
    );
    assert.match(format.file(file), /^<m\.py:单元格 1:1:1> /);
  });
});
