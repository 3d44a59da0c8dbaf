import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { parse } from "../../src/python/parse";
import { checkTree } from "./checkTree";
import { isFull } from "../full";

const runs = isFull ? 5000 : 12;

const words = (
  '( ) [ ] { } , : ; = == -> := . ... + - * ** / @ ~ < != \' " \'\'\' """ f" f\' t""" rb\' \\ # $ ` ? ! % \n \r\n \r \t \f \0 ' +
  "def class if elif else for in is not and or lambda async await with as try except finally match case type _ return yield from import " +
  "print global del x y 1 0x 1_0 5. 1e 0b2 é 模 \ud800 \udc00 \ufeff \u00a0 {x!r:>{w}} {{ }} %%bash %time !ls"
).split(" ");
const soup = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...words) }, { weight: 2, arbitrary: fc.constantFrom(" ", "\n", "\n    ", "\n  ") }),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(""));

const characters = fc
  .array(fc.oneof(fc.nat({ max: 127 }), fc.nat({ max: 0xffff })), { maxLength: 60 })
  .map((codes) => String.fromCharCode(...codes));

const sources = ["expressions", "strings", "statements", "match", "notebooks", "recovery"].map((name) =>
  readFileSync(`test/python/${name}.txt`, "utf8"),
);
const mutated = fc
  .tuple(
    fc.constantFrom(...sources),
    fc.nat(),
    fc.integer({ min: 0, max: 600 }),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 8 }), fc.constantFrom("", ...words)), { maxLength: 6 }),
  )
  .map(([source, start, length, edits]) => {
    let text = source.slice(start % source.length).slice(0, length);
    for (const [at, removed, added] of edits) {
      const offset = text.length === 0 ? 0 : at % text.length;
      text = text.slice(0, offset) + added + text.slice(offset + removed);
    }
    return text;
  });

function total(text: string): void {
  for (const notebook of [false, true]) checkTree(text, parse(text, { notebook }));
}

describe("python: any text at all", () => {
  it("parses soups of tokens", () => fc.assert(fc.property(soup, total), { numRuns: runs }));
  it("parses any characters", () => fc.assert(fc.property(characters, total), { numRuns: runs }));
  it("parses sources with random edits", () => fc.assert(fc.property(mutated, total), { numRuns: runs }));

  const many = isFull ? 100_000 : 3000;
  const extremes: Readonly<Record<string, string>> = {
    "(": "(".repeat(many),
    "[": "[".repeat(many),
    "{": "{".repeat(many),
    ")": ")".repeat(many),
    "{1:": "{1:".repeat(many),
    "[]": "[".repeat(many) + "]".repeat(many),
    "([{)]}": "([{)]}".repeat(many / 5),
    "-": "-".repeat(many),
    not: "not ".repeat(many),
    lambda: "lambda:".repeat(many),
    ternary: "a if b else ".repeat(many / 5),
    "**": "a**".repeat(many),
    "+": "a+".repeat(many),
    ".": "a.".repeat(many),
    "()": `f${"()".repeat(many)}`,
    "[0]": `f${"[0]".repeat(many)}`,
    comma: "a,".repeat(many),
    await: "await ".repeat(many),
    yield: "yield ".repeat(many),
    ":=": "a:=".repeat(many),
    "=": "a=".repeat(many),
    "@": "@".repeat(many),
    "@a\n": "@a\n".repeat(many / 5),
    fields: 'f"{'.repeat(many / 5),
    fieldsInRecovery: `(${'f"{'.repeat(many / 5)}\n`,
    formats: `f"${"{a:".repeat(many / 5)}`,
    nested: `${'f"{'.repeat(140)}x${'}"'.repeat(140)}`,
    lines: `(\n${'f"{x\n'.repeat(many / 10)}`,
    quotes: "'".repeat(many),
    docstrings: '"""\n'.repeat(many / 5),
    odd: '"""a\n'.repeat(many / 5 + 1),
    escaped: '\\"""\n'.repeat(many / 10),
    elif: `if a: b\n${"elif a: b\n".repeat(many / 10)}`,
    if: "if a: ".repeat(many / 5),
    blocks: Array.from({ length: 1500 }, (_, depth) => `${" ".repeat(depth)}if a:\n`).join(""),
    case: `match x:\n case ${"[".repeat(many)}`,
    or: `match x:\n case ${"a|".repeat(many)}`,
    match: "match ".repeat(many / 5),
    matches: "match (\n".repeat(many / 10),
    with: `with ${"(".repeat(many)}`,
    withs: "with (\n".repeat(many / 10),
    withsInLine: "with (".repeat(many / 5),
    closers: "(\n ".repeat(many / 10) + "]".repeat(many),
    strings: "'a' ".repeat(many),
    formatted: "f'{a}' ".repeat(many / 5),
    semicolons: ";".repeat(many),
    indents: " a\n  b\n".repeat(many / 10),
    dedents: "  a\n b\n".repeat(many / 10),
    else: "else:".repeat(many / 5),
    class: "class A(".repeat(many / 10),
    def: "def f(a=".repeat(many / 10),
    compare: "a<".repeat(many),
    import: "import a.".repeat(many / 10),
    star: "*".repeat(many),
    starred: "* ".repeat(many),
    comprehension: "[x for x in ".repeat(many / 10),
    magic: "!\n".repeat(many / 10),
    pattern: `match x:\n case ${"A(b=".repeat(many / 10)}`,
    chainInChain: `${"(".repeat(90)}a${`${".b".repeat(many / 35)})`.repeat(90)}`,
  };
  for (const [name, text] of Object.entries(extremes)) {
    it(`parses very many ${name}`, () => {
      const started = performance.now();
      const module = parse(text, { notebook: true });
      const elapsed = performance.now() - started;
      checkTree(text, module);
      assert.ok(elapsed < 2000, `${elapsed.toFixed(0)} ms`);
    });
  }
});
