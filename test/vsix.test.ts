import { strict as assert } from "node:assert";
import { unzipSync, zipSync } from "fflate";
import { repack, shipped } from "../scripts/vsix.mjs";
import { itInFull } from "./full";

describe("the package", () => {
  const files = {
    "extension/b.js": Buffer.from("let x = 1;\n".repeat(200)),
    "extension/a.json": Buffer.from("{}"),
    "名.txt": Buffer.from("多"),
    empty: Buffer.alloc(0),
  };

  itInFull("keeps every file when it is packed anew, and is no larger", async () => {
    const before = zipSync(files, { level: 9 });
    const after = await repack(before);
    assert.deepEqual(Object.fromEntries(Object.entries(unzipSync(after)).map(([name, data]) => [name, Buffer.from(data)])), files);
    assert.ok(after.length <= before.length);
  });

  itInFull("is the same to the byte, whenever and in whatever order it was packed", async () => {
    const reversed = Object.fromEntries(Object.entries(files).reverse());
    assert.deepEqual(
      await repack(zipSync(files, { mtime: "2001-01-01" })),
      await repack(zipSync(reversed, { mtime: "2026-06-01", level: 1 })),
    );
  });

  it("ships styles and JSON without what only their readers need, and nothing else changed", async () => {
    const ship = async (name: string, text: string): Promise<string> =>
      Buffer.from(await shipped(name, Buffer.from(text))).toString("utf8");
    assert.equal(await ship("extension/media/a.css", '/* Why. */\n.a::before {\n  content: "名";\n}\n'), '.a:before{content:"名"}\n');
    const manifest = { name: "a", contributes: { commands: [{ command: "a.b" }] }, scripts: { test: "b" }, devDependencies: { c: "1" } };
    assert.equal(
      await ship("extension/package.json", JSON.stringify(manifest, null, 2)),
      '{"name":"a","contributes":{"commands":[{"command":"a.b"}]}}',
    );
    assert.equal(await ship("extension/media/a.json", '{ "scripts": "名" }\n'), '{"scripts":"名"}');
    assert.equal(await ship("extension/readme.md", "  a  \n"), "  a  \n");
  });

  it("ships short keys for the texts of the manifest, the same in every language", async () => {
    const texts = {
      "extension/package.nls.json": { "view.graph": "Graph", "setting.run": "When" },
      "extension/package.nls.zh-cn.json": { "setting.run": "时机", "view.graph": "图" },
    };
    const manifest = { title: "%view.graph%", items: [{ description: "%setting.run%" }], text: "100 % of %view.graph%" };
    const given = Object.entries({ ...texts, "extension/package.json": manifest }).map(([name, value]) => [
      name,
      Buffer.from(JSON.stringify(value)),
    ]);
    const packed = unzipSync(await repack(zipSync(Object.fromEntries(given))));
    const read = (name: string): unknown => JSON.parse(Buffer.from(packed[`extension/${name}`] ?? []).toString("utf8"));
    assert.deepEqual(read("package.json"), { title: "%0%", items: [{ description: "%1%" }], text: "100 % of %view.graph%" });
    assert.deepEqual(
      [read("package.nls.json"), read("package.nls.zh-cn.json")],
      [
        { 0: "Graph", 1: "When" },
        { 1: "时机", 0: "图" },
      ],
    );
  });
});
