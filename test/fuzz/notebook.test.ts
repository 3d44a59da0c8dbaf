import { spliced } from "../../src/cli/editFile";
import { notebookEdits } from "../../src/cli/notebookEdits";
import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { createLinter } from "../../src/lint/linter";
import { notebookProgram } from "../../src/lint/notebook";
import { readNotebook } from "../../src/python/notebook";
import { itInFull } from "../full";

const json = readFileSync("examples/house_prices.ipynb", "utf8");
const oddities: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  "",
  "python",
  [],
  [[]],
  [null, 1, "x = 1\n", {}],
  {},
  { source: "x" },
  { __proto__: null, cells: [] },
  undefined,
];
const linter = createLinter();

/** Paths to every value in a JSON value. */
const pathsOf = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] => [
  path,
  ...(typeof value === "object" && value !== null ? Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key])) : []),
];

/** The notebook with another value in one place. */
function withOdd(path: readonly string[], odd: unknown): string {
  if (path.length === 0) return JSON.stringify(odd) ?? "";
  const root: unknown = JSON.parse(json);
  let holder = root as Record<string, unknown>; // Every path but the empty one leads through objects and lists.
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
  holder[path.at(-1) ?? ""] = odd;
  return JSON.stringify(root);
}

describe("notebooks with a wrong type somewhere", () => {
  const paths = pathsOf(JSON.parse(json));

  itInFull("are read or refused with a reason, wherever it is and whatever", () => {
    let [read, refused] = [0, 0];
    for (const path of paths) {
      for (const odd of oddities) {
        const text = withOdd(path, odd);
        const notebook = readNotebook(text);
        if (notebook.ok) read++;
        else refused++;
        if (!notebook.ok) assert.ok(notebook.error.length > 0);
        else for (const cell of notebook.cells) assert.equal(typeof cell.text, "string");
        const cells = notebook.ok ? notebook.cells : [];
        const edits = notebookEdits(
          text,
          cells.slice(0, 1).map((cell) => ({ cell: cell.index, from: 0, to: cell.text.length, text: "y = 2\nz = 3" })),
        );
        const again = readNotebook(spliced(text, edits ?? []));
        assert.equal(again.ok, notebook.ok);
        if (again.ok && edits)
          assert.deepEqual(
            again.cells,
            cells.map((cell, i) => (i === 0 ? { ...cell, text: "y = 2\nz = 3" } : cell)),
          );
      }
    }
    assert.ok(paths.length > 50 && read > refused && refused > 20);
  });

  it("are analysed all the same", () => {
    for (const path of paths.filter((_, index) => index % 5 === 0)) {
      const made = notebookProgram("a.ipynb", withOdd(path, ["import keras\n", 1, "keras.Sequential([])\n"]));
      if ("program" in made) assert.deepEqual(linter.analyse(made.program).failures, []);
    }
  });

  it("are refused where they are no JSON, cut off, or nested beyond reason", () => {
    for (const text of [
      "",
      "\ufeff",
      "{",
      "[]",
      "null",
      "\0",
      json.slice(0, -2),
      "[".repeat(100_000),
      `{"cells":${"[".repeat(5000)}${"]".repeat(5000)}`,
      '{"cells": {}}',
      '{"worksheets": [null, 1, {"cells": 3}]}',
    ])
      assert.doesNotThrow(() => notebookEdits(text, [{ cell: 0, from: 0, to: 0, text: "x" }]), text.slice(0, 20));
    assert.equal(readNotebook("[".repeat(100_000)).ok, false);
    const deep = `{"cells":[{"cell_type":"code","source":"x = 1","metadata":${"[".repeat(5000)}${"]".repeat(5000)}}]}`;
    assert.deepEqual(readNotebook(deep), { ok: true, language: "python", cells: [{ index: 0, text: "x = 1" }] });
    assert.doesNotThrow(() => notebookEdits(deep, [{ cell: 0, from: 0, to: 0, text: "y" }]));
  });
});
