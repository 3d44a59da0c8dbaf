import { strict as assert } from "node:assert";
import { parse } from "../../src/python/parse";
import { keywordOrName, keywords, Token } from "../../src/python/tokenKind";
import { type Node, walk } from "../../src/python/walk";

/** The source of every node of a kind, in the order of a walk. */
function sourcesOf(text: string, kind: Node["kind"]): string[] {
  const found: string[] = [];
  walk(parse(text), (node) => {
    if (node.kind === kind) found.push(text.slice(node.from, node.to));
  });
  return found;
}

describe("python: positions in the tree", () => {
  it("begins a call where its callee's parenthesis begins", () => {
    assert.deepEqual(sourcesOf("x = ((a))(b)(c=(d)) # e", "Call"), ["((a))(b)(c=(d))", "((a))(b)"]);
  });

  it("takes parentheses only into tuples and generators", () => {
    assert.deepEqual(sourcesOf("((a), b); (c)", "Name"), ["a", "b", "c"]);
    assert.deepEqual(sourcesOf("((a), b); (c)", "Tuple"), ["((a), b)"]);
    assert.deepEqual(sourcesOf("(a for b in c); f(d for e in (g))", "Comprehension"), ["(a for b in c)", "d for e in (g)"]);
  });

  it("walks everything that a statement holds", () => {
    assert.deepEqual(sourcesOf("assert a, b\nassert c\nraise d from e\nx: f = g\ndel h", "Name"), [
      "a",
      "b",
      "c",
      "d",
      "e",
      "x",
      "f",
      "g",
      "h",
    ]);
  });

  it("takes quotation marks of a word processor for what they are where that mends nothing", () => {
    assert.deepEqual(parse("x = “a”").problems, []);
    // As plain ones they would open a string that never ends.
    assert.deepEqual(
      parse("x = 1 “").problems.map(({ message }) => message),
      ["unexpected character"],
    );
  });

  it("reads a million tokens and gives the room for them back", () => {
    assert.equal(parse("x\n".repeat(540_000)).body.length, 540_000);
    assert.equal(parse("x\ny").body.length, 2);
  });

  it("finds nothing in a text with nothing", () => {
    for (const text of ["", "\n", "\ufeff", "# only words", "\\\n"]) assert.deepEqual(parse(text).body, []);
  });

  it("begins an argument at its name or its star", () => {
    assert.deepEqual(sourcesOf("f(a, b = (c), *d, ** e)", "Argument"), ["a", "b = (c)", "*d", "** e"]);
  });

  it("begins a definition at its first decorator", () => {
    assert.deepEqual(sourcesOf("@a\n@b\nclass C:\n  @d\n  async def e(): pass # f\n\n", "Function"), ["@d\n  async def e(): pass"]);
  });

  it("knows places inside f-strings, after a byte order mark and with CRLF", () => {
    assert.deepEqual(sourcesOf("\ufeffa\r\nx = 'é' f'{g(1)!r:{h(2)}}' f\"{i(f'{j()}')}\"", "Call"), ["g(1)", "h(2)", "i(f'{j()}')", "j()"]);
  });

  it("finds what stands in an assignment within an expression, and every call", () => {
    assert.deepEqual(sourcesOf("if (n := f(a)) > await g(*b): yield n", "Name"), ["n", "f", "a", "g", "b", "n"]);
    assert.deepEqual(
      parse("if (n := f(g(a))): h()").calls.map(({ from }) => from),
      [11, 9, 19],
    );
  });

  it("puts what is missing where it should stand", () => {
    const text = "x =   # why\nf(a= , b)";
    const found: number[] = [];
    walk(parse(text), (node) => {
      if (node.kind === "Missing") found.push(node.from);
    });
    assert.deepEqual(found, [3, 17]);
  });

  it("tells where the name of an attribute begins", () => {
    const [statement] = parse("layers . Dense").body;
    assert.ok(statement?.kind === "Expression" && statement.value.kind === "Attribute");
    assert.equal(statement.value.nameFrom, 9);
  });

  it("collects comments with their hash", () => {
    assert.deepEqual(parse("#a\nf( # b\n)#c").comments, [
      { from: 0, to: 2, text: "#a" },
      { from: 6, to: 9, text: "# b" },
      { from: 11, to: 13, text: "#c" },
    ]);
  });

  it("leaves nothing of one text in the next", () => {
    const before = JSON.stringify(parse("a = f(b)"));
    parse(`x = [${"y, ".repeat(10_000)}`);
    assert.equal(JSON.stringify(parse("a = f(b)")), before);
  });
});

describe("python: keywords", () => {
  it("tells each keyword from names", () => {
    keywords.forEach((word, index) => {
      assert.equal(keywordOrName(`(${word})`, 1, word.length + 1), Token.FirstKeyword + index);
      for (const name of [`${word}_`, `_${word}`, word.slice(1), word.toUpperCase(), `${word.slice(0, -1)}_`]) {
        assert.equal(
          keywordOrName(name, 0, name.length),
          keywords.includes(name) ? Token.FirstKeyword + keywords.indexOf(name) : Token.Name,
          name,
        );
      }
    });
    assert.equal(keywords.length, Token.Count - Token.FirstKeyword);
  });
});
