import { strict as assert } from "node:assert";
import fc from "fast-check";
import { readNotebook } from "../../src/python/notebook";

const code = (source: unknown, more: object = {}): object => ({ cell_type: "code", source, ...more });

function textsOf(notebook: unknown): readonly (readonly [number, string])[] {
  const read = readNotebook(JSON.stringify(notebook));
  assert.ok(read.ok, read.ok ? "" : read.error);
  return read.cells.map(({ index, text }) => [index, text] as const);
}

describe("python: notebooks", () => {
  it("reads code cells, whose source is text or lines", () => {
    assert.deepEqual(
      textsOf({ cells: [{ cell_type: "markdown", source: "# x" }, code("a\nb"), code(["c\n", "d"]), { cell_type: "raw", source: "e" }] }),
      [
        [1, "a\nb"],
        [2, "c\nd"],
      ],
    );
  });

  it("keeps to cells in Python", () => {
    const shell = { metadata: { vscode: { languageId: "shellscript" } } };
    const python = { metadata: { vscode: { languageId: "python" } } };
    assert.deepEqual(textsOf({ cells: [code("a", shell), code("b")] }), [[1, "b"]]);
    assert.deepEqual(textsOf({ metadata: { kernelspec: { language: "R" } }, cells: [code("a"), code("b", python)] }), [[1, "b"]]);
    assert.deepEqual(textsOf({ metadata: { language_info: { name: "ipython3" } }, cells: [code("a")] }), [[0, "a"]]);
  });

  it("tells the notebook's language", () => {
    assert.deepEqual(readNotebook('{"metadata": {"kernelspec": {"language": "julia"}}, "cells": []}'), {
      ok: true,
      language: "julia",
      cells: [],
    });
    assert.deepEqual(readNotebook('{"cells": []}'), { ok: true, language: "python", cells: [] });
  });

  it("reads the worksheets of nbformat 3", () => {
    assert.deepEqual(
      textsOf({
        worksheets: [{ cells: [{ cell_type: "code", input: ["a"], language: "python" }] }, { cells: [{ cell_type: "code", input: "b" }] }],
      }),
      [
        [0, "a"],
        [1, "b"],
      ],
    );
  });

  it("reads past a byte order mark, and worksheets that are none", () => {
    assert.deepEqual(readNotebook(`\ufeff${JSON.stringify({ cells: [code("a")] })}`), {
      ok: true,
      language: "python",
      cells: [{ index: 0, text: "a" }],
    });
    assert.deepEqual(textsOf({ worksheets: [null, { cells: 3 }, { cells: [code("b")] }] }), [[0, "b"]]);
  });

  it("says what is wrong", () => {
    const errors = ["{", "[]", "3", "{}", '{"cells": 3}', '{"worksheets": {}}'].map((json) => {
      const read = readNotebook(json);
      return read.ok ? "" : read.error.replace(/^not JSON: .*/, "not JSON");
    });
    assert.deepEqual(errors, [
      "not JSON",
      "the notebook is not an object",
      "the notebook is not an object",
      "the notebook has no cells",
      "`cells` is not a list",
      "`worksheets` is not a list",
    ]);
  });

  it("tolerates wrong types", () => {
    assert.deepEqual(
      textsOf({ metadata: 3, cells: [null, 7, "x", [], {}, code(3), code(["a", 4, "b"]), code("c", { metadata: { vscode: 1 } })] }),
      [
        [5, ""],
        [6, "ab"],
        [7, "c"],
      ],
    );
    fc.assert(
      fc.property(fc.json(), (json) => {
        readNotebook(json);
        readNotebook(`{"cells": [${json}, {"cell_type": "code", "source": ${json}, "metadata": ${json}}], "metadata": ${json}}`);
      }),
      { numRuns: 50 },
    );
  });
});
