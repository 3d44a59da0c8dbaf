import { strict as assert } from "node:assert";
import { readFileSync, writeFileSync } from "node:fs";
import { parse } from "../../src/python/parse";
import { printTree } from "./printTree";

// A fixture is `# name`, source, `==>`, tree. A name that ends with [notebook] is parsed as a cell.
// Escapes that an editor would not keep are written as <CR>, <FF>, <TAB>, <BOM>.

const folder = "test/python";
const names = ["expressions", "strings", "statements", "match", "notebooks", "older", "recovery", "unlikely"];

function unescape(source: string): string {
  return source
    .replaceAll("<CR>\n", "\r\n")
    .replaceAll("<CR>", "\r")
    .replaceAll("<FF>", "\f")
    .replaceAll("<TAB>", "\t")
    .replaceAll("<BOM>", "\ufeff");
}

for (const name of names) {
  const path = `${folder}/${name}.txt`;
  const cases = [
    ...readFileSync(path, "utf8").matchAll(/^# (.*)\n([^]*?)\n==>\n([^]*?)(?:(?=\n\n# )|(?<=\n==>\n)(?=\n# )|$(?![^]))/gm),
  ].map(([, title = "", source = "", tree = ""]) => ({ title, source, tree: tree.trim() }));

  describe(`python: ${name}`, () => {
    const seen: string[] = [];
    for (const { title, source, tree } of cases) {
      it(title, () => {
        const actual = printTree(parse(unescape(source), { notebook: title.endsWith("[notebook]") }));
        seen.push(`# ${title}\n${source}\n==>\n${actual}\n`);
        if (process.env["UPDATE"] === undefined) assert.equal(actual, tree);
      });
    }
    after(() => {
      if (process.env["UPDATE"] !== undefined && seen.length > 0) writeFileSync(path, seen.join("\n"));
    });
  });
}
