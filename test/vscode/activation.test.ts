import * as assert from "node:assert/strict";
import * as vscode from "vscode";

describe("activation", () => {
  const find = (): vscode.Extension<unknown> => {
    const extension = vscode.extensions.getExtension("activation-lens.activation-lens");
    assert.ok(extension, "The extension is not installed.");
    return extension;
  };

  it("starts when a Python file opens", async () => {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: "python", content: "x = 1\n" }));
    const extension = find();
    await extension.activate();
    assert.ok(extension.isActive);
  });

  it("registers every command of the manifest", async () => {
    const extension = find();
    await extension.activate();
    const manifest = extension.packageJSON as { contributes: { commands: { command: string }[] } };
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = manifest.contributes.commands.filter(({ command }) => !registered.has(command));
    assert.deepEqual(missing, []);
  });
});
