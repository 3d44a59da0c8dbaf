import { strict as assert } from "node:assert";
import fc from "fast-check";
import { linesOf } from "../../src/cli/positions";

/** The same by walking the text. */
function walked(text: string, offset: number): { line: number; column: number } {
  const before = text
    .slice(0, offset)
    .replace(/\r\n/g, "\0\n")
    .replace(/\r/g, text[offset] === "\n" && text[offset - 1] === "\r" ? "\0" : "\n");
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}

describe("lines and columns", () => {
  it("counts lines from 1 and columns from 1 in UTF-16 units", () => {
    const { position } = linesOf("a\r\n\t🙂b\rc\n");
    assert.deepEqual([0, 3, 4, 6, 8, 10, 99].map(position), [
      { line: 1, column: 1 },
      { line: 2, column: 1 },
      { line: 2, column: 2 },
      { line: 2, column: 4 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
      { line: 4, column: 1 },
    ]);
  });

  it("agrees with walking the text, whatever ends the lines", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "\t", "🙂", "\r\n", "\n", "α")), fc.nat(), (parts, seed) => {
        const text = parts.join("");
        const offset = text === "" ? 0 : seed % (text.length + 1);
        // Between CR and LF there is no place that anything could stand at.
        if (text[offset] === "\n" && text[offset - 1] === "\r") return;
        assert.deepEqual(linesOf(text).position(offset), walked(text, offset));
      }),
      { numRuns: 300 },
    );
  });

  it("gives a line without its end", () => {
    const lines = linesOf("a\r\nb\n\nc");
    assert.deepEqual([1, 2, 3, 4, 5].map(lines.line), ["a", "b", "", "c", ""]);
  });
});
