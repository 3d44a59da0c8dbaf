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
    [
      "blocks",
      `${Array.from({ length: 300 }, (_, depth) => `${" ".repeat(depth)}if a:\n`).join("")}${" ".repeat(300)}b\ny = 2`,
      "blocks nested too deeply",
    ],
    ["parentheses with something other inside", `x = ${"- ".repeat(many)}=\ny = 2`, "expression nested too deeply"],
    ["parentheses with nothing inside", `x = ${"(".repeat(199)}${"- ".repeat(many)})\ny = 2`, "expression nested too deeply"],
    [
      "patterns with a name inside",
      `match a:\n  case ${"[".repeat(199)}b${"]".repeat(199)}: pass\n  case ${"[".repeat(200)}b${"]".repeat(200)}: pass\ny = 2`,
      "pattern nested too deeply",
    ],
    ["patterns with nothing inside", `match a:\n  case ${"[".repeat(200)}:${"]".repeat(200)}: pass\ny = 2`, "pattern nested too deeply"],
    [
      "patterns with an operator inside",
      `match a:\n  case ${"[".repeat(200)}=${"]".repeat(200)}: pass\ny = 2`,
      "pattern nested too deeply",
    ],
    ["fields in formats", `x = f'${"{a:".repeat(many)}${"}".repeat(many)}'\ny = 2`, "format nested too deeply"],
  ];

  it("gets on whatever stands where it is too deep", () => {
    for (const inside of ["=", ")", ":", "", "b", "[c", "- d"]) {
      for (let depth = 196; depth < 204; depth++) {
        const { body } = parse(`x = ${"- ".repeat(depth)}${inside}\ny = 2`);
        const last = inside.startsWith("[") ? body[0] : body.at(-1);
        assert.equal(last?.kind, "Assign", `${inside} at ${depth}`);
      }
    }
  });

  it("gives cases no block where blocks are too deep", () => {
    const source = [
      ...Array.from({ length: 100 }, (_, depth) => `${" ".repeat(depth)}if a:`),
      `${" ".repeat(100)}match b:`,
      `${" ".repeat(101)}case 1:`,
      `${" ".repeat(102)}c`,
      `${" ".repeat(101)}case 2: d`,
      "y = 2",
    ].join("\n");
    const { problems, body } = parse(source);
    assert.ok(problems.some(({ message }) => message === "blocks nested too deeply"));
    assert.equal(body.at(-1)?.kind, "Assign");
  });

  for (const [title, source, problem] of cases) {
    it(`says so of ${title}, and reads on after it`, () => {
      const { problems, body } = parse(source);
      assert.ok(
        problems.some(({ message }) => message === problem),
        problems
          .slice(0, 3)
          .map(({ message }) => message)
          .join("; "),
      );
      const last = body.at(-1);
      assert.ok(last?.kind === "Assign" && source.slice(last.from, last.to) === "y = 2");
    });
  }
});
