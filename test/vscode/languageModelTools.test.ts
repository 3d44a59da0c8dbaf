import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { foundIn, notebookCases, sameAs } from "../agentNotebook";

const wrong =
  'import keras\nmodel = keras.Sequential([keras.Input((8,)), keras.layers.Dense(1, activation="softmax")])\nmodel.compile(loss="binary_crossentropy")\n';

/** What a tool answers a language model. */
async function invoke(name: string, input: object): Promise<Readonly<Record<string, unknown>>> {
  const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  const [part] = content;
  assert.ok(part instanceof vscode.LanguageModelTextPart);
  return JSON.parse(part.value) as Readonly<Record<string, unknown>>;
}

describe("tools for language models", () => {
  before(async () => {
    await vscode.extensions.getExtension("activation-lens.activation-lens")?.activate();
  });

  it("are known to the editor", () => {
    const known = vscode.lm.tools.map(({ name }) => name);
    assert.ok(known.includes("check_model") && known.includes("describe_activation"), known.join(", "));
  });

  it("check code, and a file of the workspace that is closed", async () => {
    const found = (await invoke("check_model", { code: wrong }))["findings"] as readonly { readonly rule: string; readonly line: number }[];
    assert.deepEqual(
      found.map(({ rule, line }) => [rule, line]),
      [["softmax-on-one-unit", 2]],
    );
    const file = await invoke("check_model", { path: "start_here.py" });
    assert.ok((file["models"] as readonly unknown[]).length > 0);
  });

  it("read a notebook's text as they do over MCP", async () => {
    for (const { input, found } of notebookCases) {
      const answer = await invoke("check_model", input).catch(
        (error: unknown) => JSON.parse(/\{.*\}/s.exec(String(error))?.[0] ?? "{}") as Readonly<Record<string, unknown>>,
      );
      assert.ok(sameAs(foundIn(answer), found), JSON.stringify([input, foundIn(answer)]));
    }
  });

  it("describe an activation with the numbers of the core", async () => {
    assert.deepEqual((await invoke("describe_activation", { name: "relu", at: [-1, 3] }))["values"], [
      { x: -1, f: 0, df: 0 },
      { x: 3, f: 3, df: 1 },
    ]);
  });
});
