import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { findings, rulesOf, start, until } from "./editing";

const python = (text: string): vscode.NotebookCellData => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, "python");
const model = "%matplotlib inline\nmodel = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation='softmax')])";
const compile = "model.compile(loss='binary_crossentropy')";

async function open(...cells: readonly vscode.NotebookCellData[]): Promise<vscode.NotebookDocument> {
  const notebook = await vscode.workspace.openNotebookDocument("jupyter-notebook", new vscode.NotebookData([...cells]));
  await vscode.window.showNotebookDocument(notebook);
  return notebook;
}

const rulesByCell = (notebook: vscode.NotebookDocument): readonly unknown[] =>
  notebook.getCells().map(({ document }) => rulesOf(document.uri));

describe("notebooks", () => {
  before(start);
  afterEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

  it("are one program, with findings in their cells", async () => {
    const heading = new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, "# A model", "markdown");
    const notebook = await open(python("import keras"), heading, python(model), python(compile));
    await until("a finding", () => rulesByCell(notebook).flat().length > 0);
    assert.deepEqual(rulesByCell(notebook), [[], [], ["softmax-on-one-unit"], []]);
    const cell = notebook.cellAt(2).document;
    assert.equal(cell.getText(findings(cell.uri)[0]?.range), "'softmax'");
  });

  it("are judged again when cells come and go", async () => {
    const notebook = await open(python("import keras"), python(model));
    await vscode.workspace.applyEdit(edits(notebook, vscode.NotebookEdit.insertCells(2, [python(compile)])));
    await until("a finding", () => rulesByCell(notebook).flat().length > 0);
    await vscode.workspace.applyEdit(edits(notebook, vscode.NotebookEdit.deleteCells(new vscode.NotebookRange(1, 2))));
    await until("silence", () => rulesByCell(notebook).flat().length === 0);
  });

  it("can be mended in a cell", async () => {
    const notebook = await open(python("import keras"), python(model), python(compile));
    const cell = notebook.cellAt(1).document;
    const finding = await until("a finding", () => findings(cell.uri)[0]);
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      cell.uri,
      finding.range,
      "quickfix",
    );
    const edit = actions.find((action) => action.edit)?.edit;
    assert.ok(edit);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until("silence", () => rulesByCell(notebook).flat().length === 0);
  });
});

function edits(notebook: vscode.NotebookDocument, edit: vscode.NotebookEdit): vscode.WorkspaceEdit {
  const all = new vscode.WorkspaceEdit();
  all.set(notebook.uri, [edit]);
  return all;
}
