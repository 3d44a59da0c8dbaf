import { strict as assert } from "node:assert";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { call } from "./machine";

/** Compares with a committed file; `UPDATE=1` rewrites it instead. */
function agrees(file: string, text: string): void {
  if (process.env["UPDATE"] === "1" || !existsSync(file)) writeFileSync(file, text);
  assert.equal(text, readFileSync(file, "utf8"), `${file} differs; UPDATE=1 npm run test:fast rewrites it.`);
}

describe("the whole road from a notebook to the output", () => {
  const folder = "test/cli/golden";
  const files = { "example.ipynb": readFileSync(`${folder}/example.ipynb`, "utf8") };

  it("gives the findings", async () => {
    const { status, output, problems } = await call(["check", "--format", "json", "--min-severity", "hint", "example.ipynb"], { files });
    agrees(`${folder}/check.json`, output);
    assert.deepEqual([status, problems], [1, ""]);
    agrees(`${folder}/check.txt`, (await call(["check", "example.ipynb"], { files })).output);
  });

  it("gives the models", async () => {
    const { status, output, problems } = await call(["models", "--format", "json", "example.ipynb"], { files });
    agrees(`${folder}/models.json`, output);
    assert.deepEqual([status, problems], [0, ""]);
    agrees(`${folder}/models.txt`, (await call(["models", "example.ipynb"], { files })).output);
    agrees(`${folder}/models.zh-cn.txt`, (await call(["models", "--lang", "zh-cn", "example.ipynb"], { files })).output);
  });

  it("says the same in the other language", async () => {
    agrees(`${folder}/check.zh-cn.txt`, (await call(["check", "--lang", "zh-cn", "example.ipynb"], { files })).output);
  });
});
