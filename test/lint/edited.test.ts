import assert from "node:assert/strict";
import { after, edited, joined } from "../../src/lint/edited";
import type { Edit, Program } from "../../src/lint/program";
import { Random } from "../fuzz/random";

const uri = "a.py";
const edit = (from: number, to: number, text: string, cell?: number): Edit => ({
  at: { uri, from, to, ...(cell === undefined ? {} : { cell }) },
  text,
});
const made = (text: string, edits: readonly Edit[]): string => edited({ units: [{ uri, text }] }, edits).units[0]?.text ?? "";

describe("edits", () => {
  it("change the units and modules they are of, and no others", () => {
    const modules = new Map([
      ["b", { uri: "b.py", text: "one" }],
      ["c", { uri: "c.py", text: "two" }],
      ["d", null],
    ]);
    const program: Program = {
      units: [
        { uri, cell: 0, text: "zero" },
        { uri, cell: 1, text: "zero" },
      ],
      modules,
    };
    const first = edited(program, [edit(0, 1, "h", 1)]);
    assert.deepEqual(
      first.units.map(({ text }) => text),
      ["zero", "hero"],
    );
    assert.equal(first.units[0], program.units[0]);
    assert.equal(first.modules, modules);
    const second = edited(program, [{ at: { uri: "b.py", from: 1, to: 3 }, text: "ver" }]);
    assert.equal(second.modules?.get("b")?.text, "over");
    assert.equal(second.modules?.get("c"), modules.get("c"));
    assert.equal(second.modules?.get("d"), null);
    assert.equal(second.modules?.get("e"), undefined);
    assert.deepEqual(
      [...(second.modules?.values() ?? [])].map((module) => module?.text),
      ["over", "two", undefined],
    );
  });

  it("move what stands behind them", () => {
    const edits = [edit(2, 4, "xyz"), edit(6, 6, "!")];
    assert.deepEqual(
      [0, 2, 3, 4, 6, 7].map((from) => after(edits, { uri, from, to: from })),
      [0, 2, 3, 5, 7, 9],
    );
    assert.equal(after(edits, { uri, cell: 1, from: 7, to: 7 }), 7);
    assert.equal(after([edit(0, 8, "x")], { uri, from: 5, to: 6 }), 1);
  });

  it("come together to what they do one after the other", () => {
    const random = new Random(1, 1);
    const text = "abcdefghijklmnopqrstuvwxyz";
    let together = 0;
    for (let round = 0; round < 500; round++) {
      const some = (length: number): readonly Edit[] => {
        const at = Array.from({ length: 4 }, () => Math.floor(random.next() * (length + 1))).sort((a, b) => a - b);
        return [
          edit(at[0] ?? 0, at[1] ?? 0, "1".repeat(Math.floor(random.next() * 4))),
          ...(at[1] === at[2] ? [] : [edit(at[2] ?? 0, at[3] ?? 0, "22")]),
        ];
      };
      const first = some(text.length);
      const second = some(made(text, first).length);
      const both = joined(first, second);
      if (!both) continue;
      together++;
      assert.equal(made(text, both), made(made(text, first), second));
    }
    assert.ok(together > 50, String(together));
  });

  it("do not come together where the second changes what the first has written", () => {
    assert.equal(joined([edit(2, 4, "xyz")], [edit(3, 4, "")]), null);
    assert.equal(joined([edit(2, 2, "x")], [edit(3, 3, "y")]), null);
    assert.equal(joined([edit(2, 2, "x")], [edit(2, 2, "y")]), null);
    assert.equal(joined([edit(2, 4, "")], [edit(2, 2, "y")]), null);
    assert.deepEqual(joined([edit(2, 4, "x")], [edit(3, 5, "")]), [edit(2, 4, "x"), edit(4, 6, "")]);
    assert.deepEqual(joined([edit(2, 4, "x")], [edit(1, 2, "y")]), [edit(1, 2, "y"), edit(2, 4, "x")]);
    assert.deepEqual(
      joined([edit(2, 4, "xyz", 1)], [edit(3, 4, "", 0)])?.map(({ at }) => at.cell),
      [0, 1],
    );
  });
});
