/** What agents hand over for a notebook, and what they are answered: by the editor's tool and over MCP alike. */
const notebook = JSON.stringify({
  nbformat: 4,
  nbformat_minor: 5,
  metadata: { kernelspec: { language: "python" } },
  cells: [
    { cell_type: "markdown", metadata: {}, source: ["# Spam"] },
    { cell_type: "code", metadata: {}, outputs: [], source: ["%matplotlib inline\n", "import keras"] },
    {
      cell_type: "code",
      metadata: {},
      outputs: [],
      source: 'model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(1, activation="softmax")])',
    },
    { cell_type: "code", metadata: {}, outputs: [], source: 'model.compile(loss="binary_crossentropy")' },
  ],
});

/** Input, and the places of the findings or the answer where nothing can be checked. */
export const notebookCases: readonly { readonly input: object; readonly found: readonly unknown[] | object }[] = [
  { input: { path: "spam.ipynb", code: notebook }, found: [["softmax-on-one-unit", 2, 1, 79]] },
  { input: { path: "SPAM.IPYNB", code: notebook }, found: [["softmax-on-one-unit", 2, 1, 79]] },
  // Python that happens to be a dictionary, and nothing about a model.
  { input: { path: "spam.py", code: notebook }, found: [] },
  { input: { code: notebook }, found: [["softmax-on-one-unit", 2, 1, 79]] },
  { input: { code: `\n ${notebook}` }, found: [["softmax-on-one-unit", 2, 1, 79]] },
  { input: { code: '{"cells": [1]}["cells"]' }, found: [] },
  { input: { code: '{"cells": 1}' }, found: [] },
  { input: { path: "spam.ipynb", code: "import keras\n" }, found: { error: /^is not a notebook: not JSON/, path: "spam.ipynb" } },
  { input: { path: "spam.ipynb", code: "[]", language: "zh-cn" }, found: { error: /^不是笔记本：/, path: "spam.ipynb" } },
  {
    input: {
      path: "latin.py",
      code: '# coding: latin-1\nimport keras\nx = "é"; keras.Sequential([keras.Input((8,)), keras.layers.Dense(1, "softmax")]).compile(loss="binary_crossentropy")\n',
    },
    found: [["softmax-on-one-unit", undefined, 3, 69]],
  },
];

/** The findings of an answer as the cases name them, or the answer itself where it is an error. */
export function foundIn(answer: Readonly<Record<string, unknown>>): unknown {
  // The answers of check_model have findings of this shape.
  const findings = answer["findings"] as
    readonly { readonly rule: string; readonly cell?: number; readonly line: number; readonly column: number }[] | undefined;
  return findings ? findings.map(({ rule, cell, line, column }) => [rule, cell, line, column]) : answer;
}

/** Whether an answer is what a case wants; an error is wanted by a pattern. */
export function sameAs(found: unknown, wanted: unknown): boolean {
  if (wanted instanceof RegExp) return typeof found === "string" && wanted.test(found);
  if (typeof wanted !== "object" || wanted === null || typeof found !== "object" || found === null) return found === wanted;
  const [has, wants] = [Object.entries(found), Object.entries(wanted)];
  return has.length === wants.length && wants.every(([key, value]) => sameAs((found as Readonly<Record<string, unknown>>)[key], value));
}
