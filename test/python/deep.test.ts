import { strict as assert } from "node:assert";
import { parse } from "../../src/python/parse";

/** Twice what any limit allows. */
const many = 3000;

describe("python: what nests too deeply", () => {
  const cases: readonly (readonly [title: string, source: string, problem: string])[] = [
    ["parentheses", `x = ${"(".repeat(many)}1${")".repeat(many)}\ny = 2`, "expression nested too deeply"],
    ["conditionals", `x = ${"a if b else ".repeat(many)}c\ny = 2`, "expression nested too deeply"],
    ["operators that nest to the right", `x = ${"- ".repeat(many)}1\ny = 2`, "expression nested too deeply"],
    ["a chain of attributes", `x = a${".b".repeat(many)}\ny = 2`, "expression too long"],
    ["a chain of calls", `x = a${"()".repeat(many)}\ny = 2`, "expression too long"],
    ["a chain of subscripts", `x = a${"[0]".repeat(many)}\ny = 2`, "expression too long"],
    ["a chain of operators", `x = a${" + b".repeat(many)}\ny = 2`, "expression too long"],
    ["patterns", `match a:\n  case ${"[".repeat(many)}b${"]".repeat(many)}: pass\ny = 2`, "pattern nested too deeply"],
    ["blocks", `${Array.from({ length: 300 }, (_, depth) => `${" ".repeat(depth)}if a:\n`).join("")}${" ".repeat(300)}b\ny = 2`, "blocks nested too deeply"],
    ["fields in formats", `x = f'${"{a:".repeat(many)}${"}".repeat(many)}'\ny = 2`, "format nested too deeply"],
  ];

  for (const [title, source, problem] of cases) {
    it(`says so of ${title}, and reads on after it`, () => {
      const { problems, body } = parse(source);
      assert.ok(problems.some(({ message }) => message === problem), problems.slice(0, 3).map(({ message }) => message).join("; "));
      const last = body.at(-1);
      assert.ok(last?.kind === "Assign" && source.slice(last.from, last.to) === "y = 2");
    });
  }
});
