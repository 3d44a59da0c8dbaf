import { strict as assert } from "node:assert";
import fc from "fast-check";
import { LineIndex } from "../../src/python/position";

describe("python: lines and columns", () => {
  it("ends lines as Python and VS Code do", () => {
    const index = new LineIndex("a\nbc\r\nd\re\u2028f");
    assert.equal(index.lineCount, 4);
    assert.deepEqual([0, 1, 2, 4, 5, 6, 7, 8, 11].map((offset) => index.positionAt(offset)), [
      { line: 1, column: 1 }, { line: 1, column: 2 }, { line: 2, column: 1 }, { line: 2, column: 3 }, { line: 2, column: 4 },
      { line: 3, column: 1 }, { line: 3, column: 2 }, { line: 4, column: 1 }, { line: 4, column: 4 },
    ]);
  });

  it("counts UTF-16 units", () => {
    assert.deepEqual(new LineIndex("😀x").positionAt(2), { line: 1, column: 3 });
  });

  it("keeps what is outside at the nearest end", () => {
    const index = new LineIndex("ab\nc");
    assert.deepEqual(index.positionAt(-5), { line: 1, column: 1 });
    assert.deepEqual(index.positionAt(99), { line: 2, column: 2 });
    assert.equal(index.offsetAt({ line: 1, column: 9 }), 2);
    assert.equal(index.offsetAt({ line: 9, column: 1 }), 4);
    assert.equal(index.offsetAt({ line: 0, column: 1 }), 0);
  });

  it("comes back to the same offset", () => {
    const text = fc.array(fc.constantFrom("a", "\n", "\r", "\r\n", "é", "😀"), { maxLength: 30 }).map((parts) => parts.join(""));
    fc.assert(fc.property(text, fc.nat(30), (source, offset) => {
      const index = new LineIndex(source);
      const at = Math.min(offset, source.length);
      // Between \r and \n there is no column of its own.
      if (source[at - 1] !== "\r" || source[at] !== "\n") assert.equal(index.offsetAt(index.positionAt(at)), at);
    }));
  });
});
