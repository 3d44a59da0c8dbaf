import { strict as assert } from "node:assert";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import manifest from "../package.json";

const manuals = ["AGENTS", "CI", "COMMAND_LINE", "CONFIGURATION", "LIBRARY"].map(
  (name) => [`docs/${name}.md`, `docs/${name}.zh-CN.md`] as const,
);
const read = (path: string): string => readFileSync(path, "utf8");

/** What a translation keeps: headings by level, rows of tables, pieces of code by their language. */
const shapeOf = (text: string): readonly string[] => text.split("\n").flatMap((line) => /^(#+|\||```\w*)/.exec(line)?.slice(1) ?? []);

describe("the manuals", () => {
  for (const [english, chinese] of manuals) {
    it(`${english} says in Chinese what it says in English, and both lead to each other`, () => {
      const [a, b] = [read(english), read(chinese)];
      assert.deepEqual(shapeOf(b), shapeOf(a));
      assert.ok(a.includes(`(${chinese.slice(5)})`) && b.includes(`(${english.slice(5)})`));
      assert.doesNotMatch(b.replace(/```[^]*?```|`[^`\n]*`/g, ""), /[一-鿿][,.:;!?](?!\w)|[,;!?][一-鿿]/);
    });
  }

  it("lead to files that are there", () => {
    const pages = [
      "README.md",
      "README.zh-CN.md",
      ...readdirSync("docs")
        .filter((name) => name.endsWith(".md"))
        .map((name) => `docs/${name}`),
    ];
    const dead = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].flatMap(([, to = ""]) =>
        existsSync(join(dirname(page), to)) ? [] : [`${page}: ${to}`],
      ),
    );
    assert.deepEqual(dead, []);
  });

  it("are all reached from the first page in their own language, the Chinese one with every setting", () => {
    const [english, chinese] = [read("README.md"), read("README.zh-CN.md")];
    for (const [a, b] of manuals) assert.ok(english.includes(`(${a})`) && chinese.includes(`(${b})`), a);
    for (const name of Object.keys(manifest.contributes.configuration.properties)) assert.ok(chinese.includes(`\`${name}\``), name);
  });
});
