import { strict as assert } from "node:assert";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { filesBelow } from "../scripts/files.mjs";

const lineCeiling = 400;

/** Folders where every file but the type and the list itself is one entry: its name is its id, its default export the entry. */
const listFolders = ["src/core/activations", "src/core/losses", "src/core/metrics", "src/rules"];

/** The texts are lists too: one file for each part of the catalogue, in each language. */
const withDefaultExport = [...listFolders, "src/text"];

describe("tidiness", () => {
  const sources = filesBelow("src", ".ts").map((file) => ({ file, text: readFileSync(file, "utf8") }));

  it(`keeps every source file within ${lineCeiling} lines`, () => {
    const long = sources.filter(({ text }) => text.trimEnd().split("\n").length > lineCeiling);
    assert.deepEqual(
      long.map(({ file }) => file),
      [],
    );
  });

  it("leaves nothing to do without the number of an issue", () => {
    const open = sources.flatMap(({ file, text }) =>
      [...text.matchAll(/\b(?:TODO|FIXME|XXX)\b(?! ?\(?#\d+)/g)].map(({ index }) => `${file}:${text.slice(0, index).split("\n").length}`),
    );
    assert.deepEqual(open, []);
  });

  it("has default exports in lists only", () => {
    const strangers = sources.filter(
      ({ file, text }) => hasDefaultExport(text) && !withDefaultExport.some((folder) => file.startsWith(`${folder}/`)),
    );
    assert.deepEqual(
      strangers.map(({ file }) => file),
      [],
    );
  });

  for (const folder of listFolders.filter((each) => existsSync(each))) {
    it(`lists every entry of ${folder}`, () => {
      const list = existsSync(`${folder}/index.ts`) ? readFileSync(`${folder}/index.ts`, "utf8") : "";
      const listed = [...list.matchAll(/from "\.\/([^"]+)"/g)].map(([, name]) => name);
      const entries = readdirSync(folder).filter(
        (name) => name.endsWith(".ts") && hasDefaultExport(readFileSync(`${folder}/${name}`, "utf8")),
      );
      assert.deepEqual(
        entries.map((name) => name.replace(/\.ts$/, "")).filter((name) => !listed.includes(name)),
        [],
      );
    });
  }
});

const hasDefaultExport = (text: string): boolean => /^export default\b/m.test(text);
