import { strict as assert } from "node:assert";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { build } from "esbuild";
import { bundles } from "../../scripts/bundles.mjs";

describe("the server for agents as a process", function () {
  this.timeout(30_000);
  let folder = "";
  let client: Client;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "activation-lens-"));
    for (const { to, options } of bundles.filter((bundle) => /cli|mcp/.test(bundle.to)))
      await build({ ...options, outfile: join(folder, to), bundle: true, target: "es2022" });
    writeFileSync(
      join(folder, "model.py"),
      'import keras\nmodel = keras.Sequential([keras.Input((8,)), keras.layers.Dense(1, activation="softmax")])\nmodel.compile(loss="binary_crossentropy")\n',
    );
    client = new Client({ name: "test", version: "1.0.0" });
    await client.connect(new StdioClientTransport({ command: process.execPath, args: [join(folder, "dist/cli.js"), "mcp"], cwd: folder }));
  });
  after(async () => {
    await client.close();
    rmSync(folder, { recursive: true });
  });

  /** The data of an answer, which stands in it as text and as data alike. */
  const call = async (
    name: string,
    input: Record<string, unknown>,
  ): Promise<{ readonly isError: unknown; readonly data: Record<string, unknown> }> => {
    const answer = await client.callTool({ name, arguments: input });
    const [content] = answer.content as readonly { readonly type: string; readonly text: string }[];
    assert.deepEqual(JSON.parse(content?.text ?? ""), answer.structuredContent);
    return { isError: answer.isError, data: answer.structuredContent as Record<string, unknown> };
  };

  it("lists both tools, which only read", async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name, annotations }) => [name, annotations?.readOnlyHint]),
      [
        ["check_model", true],
        ["describe_activation", true],
      ],
    );
  });

  it("checks a file", async () => {
    const { isError, data } = await call("check_model", { path: "model.py" });
    assert.equal(isError, false);
    assert.deepEqual(
      (data["findings"] as readonly { readonly rule: string; readonly line: number; readonly column: number }[]).map(
        ({ rule, line, column }) => [rule, line, column],
      ),
      [["softmax-on-one-unit", 2, 79]],
    );
  });

  it("describes an activation", async () => {
    const { data } = await call("describe_activation", { name: "relu", at: [-1, 3] });
    assert.deepEqual(data["values"], [
      { x: -1, f: 0, df: 0 },
      { x: 3, f: 3, df: 1 },
    ]);
  });

  it("says what is wrong with a call, and goes on", async () => {
    assert.equal((await call("describe_activation", { name: "nonsense" })).isError, true);
    await assert.rejects(client.callTool({ name: "no_such_tool", arguments: {} }), /Unknown tool/);
    assert.equal((await call("check_model", { code: "x = 1" })).isError, false);
  });
});
