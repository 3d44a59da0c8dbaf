import assert from "node:assert/strict";
import { createLinter } from "../../src/lint/linter";
import type { Edit } from "../../src/lint/program";
import { isHostMessage } from "../../src/protocol/validate";
import { rules } from "../../src/rules/index";
import { languages } from "../../src/text/language";
import { examples } from "../../src/lint/examples";
import { firstLossText } from "../../src/vscode/firstLossText";
import { changedLines } from "../../src/vscode/hunks";
import { lessonOf } from "../../src/vscode/lesson";
import { stackMessage } from "../../src/vscode/stackMessage";
import { readFixture } from "../fixture";
import { readFileSync } from "node:fs";

const uri = "file:///a.py";
const edit = (text: string, written: string, by: string): Edit => {
  const from = text.indexOf(written);
  return { at: { uri, from, to: from + written.length }, text: by };
};

describe("the lines that a fix changes", () => {
  const text = "a = 1\nb = f(2,\n  3)\r\nc = 4\nd = 5";
  const lines = (...edits: readonly Edit[]) => changedLines(edits, () => text).map(({ before, after }) => [before, after]);

  it("are whole lines, before and after", () => {
    assert.deepEqual(lines(edit(text, "1", "10")), [["a = 1", "a = 10"]]);
    assert.deepEqual(lines(edit(text, "5", "")), [["d = 5", "d = "]]);
    assert.deepEqual(lines(edit(text, "2,\n  3", "2")), [["b = f(2,\n  3)", "b = f(2)"]]);
  });

  it("are one stretch where edits share a line, and several where they do not", () => {
    assert.deepEqual(lines(edit(text, "f", "g"), edit(text, "2", "7"), edit(text, "4", "8")), [
      ["b = f(2,", "b = g(7,"],
      ["c = 4", "c = 8"],
    ]);
  });

  it("are left out where the text is not known", () => {
    assert.deepEqual(
      changedLines([edit(text, "1", "2")], () => ""),
      [],
    );
  });
});

describe("what the panel is taught", () => {
  it("keeps to the protocol for every rule's example, in both languages", () => {
    for (const { id } of rules) {
      const { prelude } = readFixture(readFileSync(`test/rules/${id}.md`, "utf8"));
      const code = prelude + (examples[id] ?? "");
      const result = createLinter().analyse({ units: [{ uri, text: code }] });
      const finding = result.findings.find(({ rule }) => rule === id);
      assert.ok(finding, id);
      for (const language of languages) {
        const lesson = lessonOf(language, result, finding, {}, { textOf: () => code, line: () => "1" }, "1");
        assert.ok(isHostMessage(JSON.parse(JSON.stringify({ kind: "explanation", explanation: lesson.explanation, show: true }))), id);
        assert.deepEqual(
          [...lesson.fixes.keys()],
          lesson.explanation.fixes.map((fix) => fix.id),
        );
        assert.ok(
          lesson.explanation.fixes.every(({ hunks }) => hunks.length > 0),
          id,
        );
      }
      for (const model of result.analysis.models.flatMap(({ worlds }) => worlds)) {
        const { stack } = stackMessage(model.subject, () => "1", "1");
        assert.ok(isHostMessage(JSON.parse(JSON.stringify({ kind: "stack", stack, show: false }))), id);
      }
    }
  });

  it("words the first loss with its reason", () => {
    const at = { uri, from: 0, to: 1 };
    assert.equal(firstLossText("en", [{ at, value: Math.log(10), logarithmOf: 10, columns: 10 }]).label, "first loss ≈ 2.303 = ln 10");
    assert.equal(firstLossText("zh-cn", [{ at, value: 0.3251, logarithmOf: null, columns: 10 }]).label, "初始损失 ≈ 0.325");
    assert.equal(
      firstLossText(
        "en",
        [Math.LN2, Math.log(5)].map((value) => ({ at, value, logarithmOf: 2, columns: 1 })),
      ).label,
      "first loss ≈ 0.693 + 1.609",
    );
  });
});
