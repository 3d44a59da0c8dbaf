import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { findings, pause, rulesOf, start, until } from "./editing";

/** Another folder for each test: VS Code keeps the text of a closed file for a while. */
let test = 0;

const folder = (): vscode.Uri => {
  const first = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(first, "No folder is open.");
  return vscode.Uri.joinPath(first, `modules_test_${test}`);
};

const write = (name: string, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder(), name), Buffer.from(text));

const program = `import keras
from choices import FUNCTION

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation=FUNCTION)])
model.compile(loss="binary_crossentropy")
`;

describe("modules of the project", () => {
  before(start);
  beforeEach(() => void test++);
  afterEach(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.workspace.fs.delete(folder(), { recursive: true });
  });

  it("are read, and read again when they are edited", async () => {
    await write("choices.py", `FUNCTION = "softmax"\n`);
    await write("program.py", program);
    const { document } = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder(), "program.py"));
    await until("what the module brings about", () => rulesOf(document.uri).includes("softmax-on-one-unit"));

    const choices = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder(), "choices.py"));
    await choices.edit((edit) => edit.replace(new vscode.Range(0, 0, 0, 99), `FUNCTION = "sigmoid"`));
    await until("silence, before the module is saved", () => findings(document.uri).length === 0);
    await vscode.commands.executeCommand("workbench.action.files.revert");
  });

  it("are found when they come later", async () => {
    await write("program.py", program);
    const { document } = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder(), "program.py"));
    await pause(500);
    assert.deepEqual(rulesOf(document.uri), []);
    await write("choices.py", `FUNCTION = "softmax"\n`);
    await until("what the module brings about", () => rulesOf(document.uri).includes("softmax-on-one-unit"));
  });
});
