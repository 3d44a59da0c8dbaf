import { strict as assert } from "node:assert";
import { array, assert as check, constantFrom, nat, property } from "fast-check";
import { Lines } from "../../src/vscode/positions";

describe("positions in a text", () => {
  it("counts lines after every kind of line end", () => {
    const lines = new Lines("a\nbc\r\n\rd");
    assert.deepEqual(
      [0, 1, 2, 4, 6, 7, 8].map((offset) => Object.values(lines.at(offset))),
      [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 2],
        [2, 0],
        [3, 0],
        [3, 1],
      ],
    );
  });

  it("keeps offsets outside the text at its ends", () => {
    const lines = new Lines("ab\nc");
    assert.deepEqual(lines.at(-3), { line: 0, character: 0 });
    assert.deepEqual(lines.at(99), { line: 1, character: 1 });
  });

  it("agrees with counting line by line", () => {
    check(
      property(array(constantFrom("x", "\n", "好", "\r\n")), nat(40), (pieces, offset) => {
        const text = pieces.join("");
        const within = Math.min(offset, text.length);
        // Between the two characters of a line end the line has not ended yet.
        const before = text.slice(0, within).split("\n");
        assert.deepEqual(new Lines(text).at(offset), { line: before.length - 1, character: before.at(-1)?.length ?? 0 });
      }),
    );
  });
});
