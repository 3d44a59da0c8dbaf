import { strict as assert } from "node:assert";
import { excerpt } from "../../src/cli/formats/excerpt";

const range = (from: number, to: number, lines = 0) => ({ start: { line: 7, column: from }, end: { line: 7 + lines, column: to } });

describe("excerpts of the source", () => {
  it("mark what is wide as wide, and tabs with tabs", () => {
    assert.deepEqual(excerpt("\t损失 = é🙂x", range(7, 10)), ["    7 | \t损失 = é🙂x", "      | \t       ^^^"]);
  });

  it("mark the rest of the line where the range goes on, and something always", () => {
    assert.deepEqual(excerpt("f(a,  ", range(3, 2, 1))[1], "      |   ^^");
    assert.deepEqual(excerpt("", range(1, 1)), ["    7 |", "      | ^"]);
  });

  it("are no wider than the terminal, as far as that goes", () => {
    for (const columns of [40, 60, 80]) {
      const [line = "", marks = ""] = excerpt(`${"a".repeat(70)}SOFTMAX${"b".repeat(70)}`, range(71, 78), columns);
      assert.equal(line.length, columns);
      assert.equal(line.slice(marks.indexOf("^"), marks.lastIndexOf("^") + 1), "SOFTMAX");
    }
    assert.equal(excerpt("a".repeat(300), range(1, 2), 5)[0]?.length, 28);
    assert.equal(excerpt("a".repeat(300), range(1, 2), 500)[0]?.length, 108);
  });

  it("show the part of a long line that matters, and no control characters", () => {
    const [line = "", marks = ""] = excerpt(`${"a".repeat(5000)}SOFTMAX${"b".repeat(5000)}`, range(5001, 5008));
    assert.ok(line.length <= 110 && line.includes("SOFTMAX"));
    assert.equal(line.slice(marks.indexOf("^"), marks.lastIndexOf("^") + 1), "SOFTMAX");
    assert.equal(excerpt("x = '\u001b[2J\u0007'", range(1, 2))[0], "    7 | x = ' [2J '");
  });
});
