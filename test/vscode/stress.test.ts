import * as assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import * as vscode from "vscode";
import type { Exports } from "../../src/vscode/extension";
import { find, findings, openPython, pause, rightHead, rulesOf, start, until, wrongHead } from "./editing";

/** With STRESS set as much happens as is claimed; else as much as takes a few seconds. */
const isFull = process.env["STRESS"] !== undefined;
/** An hour at five keys a second. */
const hourOfEdits = isFull ? 18_000 : 600;
const manyFiles = isFull ? 200 : 12;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void; // What the flag brings about.

/** Megabytes in use in the extension host, VS Code's own among them. */
async function heapMb(): Promise<number> {
  for (let round = 0; round < 3; round++) {
    collectGarbage();
    await pause(50);
  }
  return process.memoryUsage().heapUsed / 1e6;
}

const type = (text: string): Thenable<unknown> => vscode.commands.executeCommand("type", { text });
const deleteLeft = (): Thenable<unknown> => vscode.commands.executeCommand("deleteLeft");

/** Puts the cursor of the editor in front somewhere. */
function putCursor(editor: vscode.TextEditor, at: vscode.Position): void {
  editor.selection = new vscode.Selection(at, at);
}

describe("under stress", function () {
  this.timeout(isFull ? 500_000 : 60_000);
  let testing: Exports["testing"];
  const figures: Record<string, unknown> = {};
  before(async () => {
    ({ testing } = await start());
  });
  afterEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));
  after(() => {
    console.log(`[suite] ${JSON.stringify(figures)}`);
    if (!isFull) return;
    const folder = join(__dirname, "../fuzz");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "editor.json"), JSON.stringify(figures, null, 1));
  });

  it("an hour of edits leaves nothing behind", async () => {
    const editor = await openPython(`${wrongHead}# note`);
    const { document } = editor;
    const { uri } = document;
    await until("a finding", () => rulesOf(uri).length === 1);
    const remembered = testing.remembered();
    putCursor(editor, document.lineAt(document.lineCount - 1).range.end);
    const heap = [await heapMb()];
    const started = Date.now();
    // Someone types a comment and takes it back, without waiting for anything.
    for (let done = 0; done < hourOfEdits;) {
      const burst = Array.from({ length: 100 }, (_, i) => (i < 50 ? type("-") : deleteLeft()));
      await Promise.all(burst);
      done += burst.length;
      if (done % (hourOfEdits / 6) === 0) {
        await until("a result for the text as it is", () => rulesOf(uri).length === 1);
        heap.push(await heapMb());
      }
    }
    const seconds = (Date.now() - started) / 1000;
    await until("the text as it was", () => document.getText() === `${wrongHead}# note`);
    assert.deepEqual(rulesOf(uri), ["softmax-on-one-unit"]);
    assert.equal(testing.remembered(), remembered);
    figures["edits"] = hourOfEdits;
    figures["seconds"] = seconds;
    figures["heapMb"] = heap;
  });

  it("the last of thousands of edits is the one that is judged", async () => {
    const editor = await openPython(wrongHead);
    const { document } = editor;
    const { uri } = document;
    await until("a finding", () => rulesOf(uri).length === 1);
    putCursor(editor, find(document, "softmax", 7));
    const retype = (from: string, to: string): readonly Thenable<unknown>[] => [...Array.from(from, deleteLeft), ...Array.from(to, type)];
    for (let round = 0; round < (isFull ? 20 : 3); round++) {
      const edits = Array.from({ length: isFull ? 30 : 5 }, () => [
        ...retype("softmax", "sigmoid"),
        ...retype("sigmoid", "softmax"),
      ]).flat();
      await Promise.all([...edits, ...retype("softmax", "sigmoid")]);
      await until("silence", () => document.getText() === rightHead && findings(uri).length === 0);
      await Promise.all(retype("sigmoid", "softmax"));
      await until("the finding again", () => document.getText() === wrongHead && rulesOf(uri).length === 1);
    }
  });

  it("documents that close while they wait to be analysed are forgotten", async () => {
    const remembered = testing.remembered();
    for (let round = 0; round < (isFull ? 20 : 4); round++) {
      const { document } = await openPython(wrongHead);
      const typed = Promise.all([type("#"), type("\n"), type("#")]);
      // An untitled text that is reverted is gone.
      await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
      await typed;
      await until("the text to be closed", () => document.isClosed);
      await pause(200);
      assert.deepEqual(findings(document.uri), []);
    }
    await until("nothing more to be remembered than before", () => testing.remembered() <= remembered);
  });

  it(`${manyFiles} open files all have their findings, and none when they are closed`, async () => {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(root);
    const folder = vscode.Uri.joinPath(root, "stress_test");
    const uris = Array.from({ length: manyFiles }, (_, i) => vscode.Uri.joinPath(folder, `model_${i}.py`));
    const remembered = testing.remembered();
    const heapBefore = await heapMb();
    for (const uri of uris) await vscode.workspace.fs.writeFile(uri, Buffer.from(wrongHead));
    for (const uri of uris) await vscode.commands.executeCommand("vscode.open", uri, { preview: false });
    await until("all findings", () => uris.every((uri) => rulesOf(uri).length === 1), 30_000);
    const heapOpen = await heapMb();
    assert.ok(testing.remembered() >= manyFiles);
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await until("silence", () => uris.every((uri) => findings(uri).length === 0), 30_000);
    await until("nothing more to be remembered than before", () => testing.remembered() <= remembered, 30_000);
    figures["files"] = { open: manyFiles, heapMb: [heapBefore, heapOpen, await heapMb()] };
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it("cells that come, go and move while others are typed in keep their findings", async () => {
    const python = (text: string): vscode.NotebookCellData => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, "python");
    const model = "model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation='softmax')])";
    const cells = ["import keras", model, "model.compile(loss='binary_crossentropy')", "x = 0"];
    const notebook = await vscode.workspace.openNotebookDocument("jupyter-notebook", new vscode.NotebookData(cells.map(python)));
    await vscode.window.showNotebookDocument(notebook);
    const rules = (): readonly unknown[] => notebook.getCells().flatMap(({ document }) => rulesOf(document.uri));
    await until("a finding", () => rules().length === 1);
    /** VS Code refuses a change where the notebook has changed since; then it is asked again. */
    const change = async (edit: () => vscode.NotebookEdit, count: number): Promise<void> => {
      await until("a change of the cells", async () => {
        if (notebook.cellCount === count) return true;
        const all = new vscode.WorkspaceEdit();
        all.set(notebook.uri, [edit()]);
        return (await vscode.workspace.applyEdit(all)) && notebook.cellCount === count;
      });
    };
    const indexOf = (text: string): number => notebook.getCells().findIndex(({ document }) => document.getText() === text);
    const put = (text: string, at: number): Promise<void> => {
      const count = notebook.cellCount + 1;
      return change(() => vscode.NotebookEdit.insertCells(at, [python(text)]), count);
    };
    const take = (text: string): Promise<void> => {
      const count = notebook.cellCount - 1;
      return change(() => vscode.NotebookEdit.deleteCells(new vscode.NotebookRange(indexOf(text), indexOf(text) + 1)), count);
    };
    const typeInto = (document: vscode.TextDocument): Thenable<boolean> => {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), "#");
      return vscode.workspace.applyEdit(edit);
    };
    for (let round = 0; round < (isFull ? 40 : 6); round++) {
      const other = notebook.getCells().find(({ document }) => document.getText().endsWith("x = 0"))?.document;
      assert.ok(other);
      const typed = [typeInto(other), typeInto(other)];
      await put(`y = ${round}`, 1);
      await take(`y = ${round}`);
      // The model moves below what compiles it, and back.
      await take(model);
      await put(model, round % 2 === 0 ? 3 : 1);
      await Promise.all(typed);
      if (round % 2 === 1) await until("the finding in its cell", () => rules().length === 1);
    }
    const found = notebook
      .getCells()
      .filter(({ document }) => rulesOf(document.uri).length > 0)
      .map(({ document }) => document.getText());
    assert.deepEqual(found, [model]);
  });
});
