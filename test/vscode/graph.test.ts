import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import type { Exports } from "../../src/vscode/extension";
import type { HostMessage, Use } from "../../src/protocol/messages";
import { find, openPython, rightHead, start, until } from "./editing";

describe("the graph", () => {
  let exports: Exports;
  before(async () => {
    exports = await start();
  });
  afterEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

  const last = <K extends HostMessage["kind"]>(kind: K): Extract<HostMessage, { kind: K }> | undefined =>
    exports.testing.lastGraphMessage(kind) as Extract<HostMessage, { kind: K }> | undefined;
  const focus = (): Use | null | undefined => last("focus")?.focus;

  it("opens beside the code, knows the file and follows the cursor", async () => {
    const editor = await openPython(rightHead);
    const put = (text: string): void => {
      const position = find(editor.document, text, 2);
      editor.selection = new vscode.Selection(position, position);
    };
    put(`"relu"`);
    await vscode.commands.executeCommand("activationLens.openGraph");
    await until("a tab", () =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).some(({ input }) => input instanceof vscode.TabInputWebview),
    );
    const snapshot = await until("what the page asked for", () => {
      // Another test may have opened the page before.
      const sent = last("snapshot");
      return sent?.file?.uses.map(({ activation }) => activation).join() === "relu,sigmoid" && sent;
    });
    assert.equal(snapshot.surface, "editor");
    // The cursor can have been put there a moment after the page asked: then it is told of.
    await until("the function at the cursor", () => (last("snapshot")?.focus ?? focus())?.activation === "relu");

    put(`"sigmoid"`);
    await until("the other function", () => focus()?.activation === "sigmoid");
    assert.equal(focus()?.line, "7");
    put("import keras");
    await until("no function", () => focus() === null);
  });

  it("hears of new activations while the code is edited", async () => {
    const editor = await openPython(rightHead);
    await vscode.commands.executeCommand("activationLens.openGraph");
    await editor.edit((edit) => edit.replace(new vscode.Range(find(editor.document, "relu"), find(editor.document, "relu", 4)), "tanh"));
    await until("the new function", () => last("file")?.file?.uses.some(({ activation }) => activation === "tanh"));
  });

  it("goes to a notebook as soon as that is active, whether or not a cell of it is being edited", async () => {
    await openPython(rightHead.replace("relu", "elu"));
    await vscode.commands.executeCommand("activationLens.openGraph");
    await until(
      "the file",
      () =>
        last("snapshot")
          ?.file?.uses.map(({ activation }) => activation)
          .join() === "elu,sigmoid",
    );
    const cell = (text: string): vscode.NotebookCellData => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, "python");
    const heading = new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, "# Models", "markdown");
    const notebook = await vscode.workspace.openNotebookDocument(
      "jupyter-notebook",
      new vscode.NotebookData([
        heading,
        cell("import keras"),
        cell('keras.layers.Activation("tanh")'),
        cell('keras.layers.Activation("gelu")'),
      ]),
    );
    const shown = await vscode.window.showNotebookDocument(notebook, { viewColumn: vscode.ViewColumn.One });
    assert.equal(vscode.window.activeTextEditor, undefined, "a cell is being edited");
    await until(
      "the notebook",
      () =>
        last("file")
          ?.file?.uses.map(({ activation }) => activation)
          .join() === "tanh,gelu",
    );
    for (const [index, activation] of [
      [2, "tanh"],
      [3, "gelu"],
    ] as const) {
      shown.selection = new vscode.NotebookRange(index, index + 1);
      await until(`the function of cell ${index}`, () => focus()?.activation === activation);
    }
  });

  it("draws what a hover's link names", async () => {
    const { document } = await openPython(rightHead);
    const place = { uri: document.uri.toString(), offset: document.getText().indexOf(`"sigmoid"`) + 1 };
    await vscode.commands.executeCommand("activationLens.openGraph", place);
    await until("the function", () => last("show")?.use.activation === "sigmoid");
  });
});
