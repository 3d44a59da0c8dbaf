import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { findings, rightHead, rulesOf, start, until, withSetting, wrongHead } from "./editing";

const root = (): vscode.Uri => vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail("No folder is open.");
const folder = (): vscode.Uri => vscode.Uri.joinPath(root(), "workspace_check");
const write = async (name: string, text: string): Promise<vscode.Uri> => {
  const uri = vscode.Uri.joinPath(folder(), name);
  await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
  return uri;
};
const notebook = (...cells: readonly string[]): string =>
  JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
    cells: cells.map((source) => ({ cell_type: "code", metadata: {}, outputs: [], execution_count: null, source })),
  });

/** The message at the end waits for somebody to close it; the findings are there before. */
const check = (): void => void vscode.commands.executeCommand("activationLens.checkWorkspace");

describe("the check of the workspace", () => {
  before(start);
  afterEach(async () => {
    await vscode.commands.executeCommand("notifications.clearAll");
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.workspace.fs.delete(folder(), { recursive: true });
  });

  it("finds what is wrong in files and notebooks that nobody has open, but not in what is installed", async () => {
    const file = await write("closed.py", wrongHead);
    const right = await write("right.py", rightHead);
    const cells = await write("closed.ipynb", notebook("import keras", wrongHead.replace("import keras\n", "")));
    const installed = await write("venv/lib/site-packages/other.py", wrongHead);
    check();
    await until("the finding in the file", () => rulesOf(file).length === 1);
    const [inNotebook] = await until("the finding in the notebook", () => findings(cells).length > 0 && findings(cells));
    assert.match(inNotebook?.message ?? "", /^cell 2, line 6: /);
    assert.equal(findings(file)[0]?.range.start.line, 6);
    assert.deepEqual([...rulesOf(right), ...rulesOf(installed)], []);
  });

  it("reads the modules of the project", async () => {
    await write("choice.py", `NAME = "softmax"\n`);
    const file = await write("program.py", `from choice import NAME\n${wrongHead.replace(`"softmax"`, "NAME")}`);
    check();
    await until("what the module brings about", () => rulesOf(file).length === 1);
  });

  it("follows changes on disk, what is opened and closed, and the settings", async () => {
    const file = await write("changing.py", wrongHead);
    check();
    await until("a finding", () => rulesOf(file).length === 1);
    await vscode.window.showTextDocument(file);
    await until("the finding once, not twice", () => rulesOf(file).length === 1);
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await until("the finding of the closed file", () => rulesOf(file).length === 1);
    await withSetting("rules", { "softmax-on-one-unit": "off" }, async () => {
      await until("silence", () => rulesOf(file).length === 0);
    });
    await until("the finding again", () => rulesOf(file).length === 1);
    await vscode.workspace.fs.writeFile(file, Buffer.from(rightHead));
    await until("silence", () => rulesOf(file).length === 0, 15_000);
  });
});
