import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { findings, openPython, rulesOf, start, until, withSetting, wrongHead } from "./editing";

async function actions(document: vscode.TextDocument): Promise<readonly vscode.CodeAction[]> {
  const finding = await until("a finding", () => findings(document.uri)[0]);
  const found = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    finding.range,
    "quickfix",
  );
  return found.filter(({ edit, command }) => edit ?? command?.command.startsWith("activationLens."));
}

describe("ignoring a finding", () => {
  before(start);
  afterEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

  it("is offered after everything that mends it, for a line and for a file", async () => {
    const { document } = await openPython(wrongHead);
    const titles = (await actions(document)).map(({ title }) => title);
    assert.deepEqual(
      titles.slice(-3).map((title) => title.replace(/ \(.*/, "")),
      ["Ignore softmax-on-one-unit on this line", "Ignore softmax-on-one-unit in this file", "Report a false alarm of softmax-on-one-unit"],
    );
    assert.ok(titles.length > 3 && titles.slice(0, -3).every((title) => !title.includes("Ignore")));
  });

  it("puts a comment that silences it, with a word for the reason", async () => {
    const { document } = await openPython(wrongHead);
    const edit = (await actions(document)).find(({ title }) => title.includes("on this line"))?.edit;
    assert.ok(edit && (await vscode.workspace.applyEdit(edit)));
    await until("silence", () => findings(document.uri).length === 0);
    assert.match(document.getText(), /"softmax"\), {2}# activation-lens: ignore\[softmax-on-one-unit\] reason\n/);
  });

  it("silences a whole file, a notebook in all of its cells", async () => {
    const python = (text: string): vscode.NotebookCellData => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, "python");
    const notebook = await vscode.workspace.openNotebookDocument(
      "jupyter-notebook",
      new vscode.NotebookData([python("%%time\nimport keras"), python(wrongHead.replace("import keras\n", ""))]),
    );
    await vscode.window.showNotebookDocument(notebook);
    const cell = notebook.cellAt(1).document;
    const edit = (await actions(cell)).find(({ title }) => title.includes("in this file"))?.edit;
    assert.ok(edit && (await vscode.workspace.applyEdit(edit)));
    await until("silence", () => findings(cell.uri).length === 0);
    assert.match(cell.getText(), /^# activation-lens: ignore-file\[softmax-on-one-unit\]\n/);
  });

  it("is not offered where that is set", async () => {
    const { document } = await openPython(wrongHead);
    await withSetting("ignoreActions", false, async () => {
      assert.deepEqual(
        (await actions(document)).filter(({ title }) => /Ignore|Report/.test(title)),
        [],
      );
    });
  });

  it("is told of, as a hint with a fix, where it is of no use any more", async () => {
    const { document } = await openPython(
      wrongHead.replace(`"softmax"),`, `"sigmoid"),  # activation-lens: ignore[softmax-on-one-unit] once needed`),
    );
    const hint = await until("a hint", () => findings(document.uri)[0]);
    assert.deepEqual([rulesOf(document.uri), hint.severity], [["unused-suppression"], vscode.DiagnosticSeverity.Hint]);
    assert.deepEqual(hint.tags, [vscode.DiagnosticTag.Unnecessary]);
    const [fix, ...others] = await actions(document);
    assert.ok(fix?.edit && others.length === 0);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await until("silence", () => findings(document.uri).length === 0);
    assert.doesNotMatch(document.getText(), /activation-lens/);
  });
});
