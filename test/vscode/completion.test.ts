import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { find, openPython, rightHead, start, withSetting } from "./editing";

async function items(document: vscode.TextDocument, position: vscode.Position, resolved = 0): Promise<readonly vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    position,
    undefined,
    resolved,
  );
  return list.items.filter(({ label }) => typeof label === "object");
}
const name = ({ label }: vscode.CompletionItem): string => (typeof label === "object" ? label.label : label);
const names = (list: readonly vscode.CompletionItem[]): readonly string[] => list.map(name);
const text = ({ documentation }: vscode.CompletionItem): string =>
  typeof documentation === "object" ? documentation.value : (documentation ?? "");

describe("completion", () => {
  before(start);
  afterEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

  it("offers activations between quotes, with their curves", async () => {
    const { document } = await openPython(rightHead);
    const offered = await items(document, find(document, "relu", 2), 200);
    assert.ok(names(offered).includes("gelu") && names(offered).includes("sigmoid"));
    assert.ok(!names(offered).includes("mse"));
    const gelu = offered.find((item) => name(item) === "gelu");
    assert.ok(gelu);
    assert.match(text(gelu), /data:image\/svg\+xml/);
    assert.equal(gelu.detail, "GELU");
    assert.ok(gelu.range instanceof vscode.Range);
    assert.equal(document.getText(gelu.range), "relu");
  });

  it("offers losses and metrics, with what they take, in the language that is set", async () => {
    const { document } = await openPython(rightHead.replace(", optimizer", `, metrics=[""], optimizer`));
    const losses = await items(document, find(document, "binary_crossentropy", 3), 100);
    assert.ok(names(losses).includes("mean_squared_error"));
    assert.match(
      text(losses.find((item) => name(item) === "hinge") ?? assert.fail("no hinge")),
      /^!\[\]\(data:image\/svg\+xml.*the predicted score.*Labels: -1 or 1/s,
    );
    const metrics = await items(document, find(document, `[""]`, 2), 100);
    assert.ok(names(metrics).includes("accuracy") && !names(metrics).includes("relu"));
    assert.match(
      text(metrics.find((item) => name(item) === "binary_accuracy") ?? assert.fail("no binary_accuracy")),
      /data:image\/svg\+xml/,
    );
    await withSetting("language", "zh-cn", async () => {
      const chinese = await items(document, find(document, "binary_crossentropy", 3), 100);
      assert.match(text(chinese.find((item) => name(item) === "hinge") ?? assert.fail("no hinge")), /标签：-1 或 1/);
    });
  });

  it("offers nothing in other strings, and nothing where there is no Keras", async () => {
    const { document } = await openPython(`${rightHead}print("relu")\n`);
    assert.deepEqual(names(await items(document, find(document, `print("re`, 8))), []);
    const other = (await openPython(`plot(activation="re")\n`)).document;
    assert.deepEqual(names(await items(other, find(other, "re", 2))), []);
  });

  it("offers heads as snippets at the beginning of a line, and imports Keras where it is missing", async () => {
    const { document } = await openPython("keras_b\nx = keras_b\n");
    const snippets = (await items(document, new vscode.Position(0, 7))).filter(({ kind }) => kind === vscode.CompletionItemKind.Snippet);
    const binary = snippets.find((item) => name(item) === "keras_binary");
    assert.ok(binary?.insertText instanceof vscode.SnippetString);
    assert.match(binary.insertText.value, /^import keras\n\n/);
    assert.deepEqual(
      (await items(document, new vscode.Position(1, 11))).filter((item) => name(item) === "keras_binary"),
      [],
    );
    const { document: importing } = await openPython("import keras\nkeras_b\n");
    const again = (await items(importing, new vscode.Position(1, 7))).find((item) => name(item) === "keras_binary");
    assert.ok(again?.insertText instanceof vscode.SnippetString);
    assert.doesNotMatch(again.insertText.value, /import/);
  });
});
