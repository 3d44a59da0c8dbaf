import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { findings, rulesOf, start, until, withSetting, wrongHead } from "../editing";

const { Error: error, Hint: hint, Information: information } = vscode.DiagnosticSeverity;

/** Another folder for each test: VS Code keeps the text of a closed file for a while. */
let test = 0;
const inFolder = (index: 0 | 1, name: string): vscode.Uri =>
  vscode.Uri.joinPath(
    vscode.workspace.workspaceFolders?.[index]?.uri ?? assert.fail("Two folders are to be open."),
    `several_test_${test}`,
    name,
  );
async function write(index: 0 | 1, name: string, text: string): Promise<vscode.Uri> {
  const uri = inFolder(index, name);
  await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
  return uri;
}
const severity = (uri: vscode.Uri): unknown => findings(uri)[0]?.severity;

describe("a workspace of several folders", () => {
  before(start);
  beforeEach(() => void test++);
  afterEach(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    for (const index of [0, 1] as const) await vscode.workspace.fs.delete(inFolder(index, "."), { recursive: true });
  });

  it("has in each of them the configuration that lies there", async () => {
    await write(1, "activation-lens.json", `{ "rules": { "softmax-on-one-unit": "hint" } }`);
    const [one, other] = [await write(0, "program.py", wrongHead), await write(1, "program.py", wrongHead)];
    for (const uri of [one, other]) await vscode.window.showTextDocument(uri, { preview: false });
    await until("a finding in both", () => severity(one) === error && severity(other) === hint);
  });

  it("has in each of them its own settings", async () => {
    const [one, other] = [await write(0, "program.py", wrongHead), await write(1, "program.py", wrongHead)];
    const settings = vscode.workspace.getConfiguration("activationLens", other);
    await settings.update("rules", { "softmax-on-one-unit": "information" }, vscode.ConfigurationTarget.WorkspaceFolder);
    try {
      for (const uri of [one, other]) await vscode.window.showTextDocument(uri, { preview: false });
      await until("a finding in both", () => severity(one) === error && severity(other) === information);
    } finally {
      await settings.update("rules", undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    }
  });

  it("counts patterns from the folder that a file lies in", async () => {
    const [one, other] = [await write(0, "program.py", wrongHead), await write(1, "program.py", wrongHead)];
    for (const uri of [one, other]) await vscode.window.showTextDocument(uri, { preview: false });
    await until("a finding in both", () => severity(one) === error && severity(other) === error);
    await withSetting("exclude", [`several_test_${test}/program.py`], async () => {
      await until("silence in both", () => findings(one).length + findings(other).length === 0);
    });
    await withSetting("exclude", ["other/**"], async () => {
      await until("a finding in both again", () => severity(one) === error && severity(other) === error);
    });
  });

  it("finds modules from any of them, and none of the other's folders by accident", async () => {
    const name = `shared_${test}`;
    const shared = vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[1]?.uri ?? assert.fail(), `${name}.py`);
    await vscode.workspace.fs.writeFile(shared, Buffer.from('FUNCTION = "softmax"\n'));
    await write(1, "choices.py", 'FUNCTION = "softmax"\n');
    try {
      const program = (module: string): string =>
        `import keras\nfrom ${module} import FUNCTION\nmodel = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation=FUNCTION)])\nmodel.compile(loss="binary_crossentropy")\n`;
      const [found, lost] = [await write(0, "found.py", program(name)), await write(0, "lost.py", program("choices"))];
      for (const uri of [lost, found]) await vscode.window.showTextDocument(uri, { preview: false });
      await until("what the module brings about", () => rulesOf(found).includes("softmax-on-one-unit"));
      assert.deepEqual(rulesOf(lost), []);
    } finally {
      await vscode.workspace.fs.delete(shared);
      await write(0, "program.py", "");
    }
  });

  it("is checked as a whole", async () => {
    const [one, other] = [await write(0, "program.py", wrongHead), await write(1, "program.py", wrongHead)];
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    void vscode.commands.executeCommand("activationLens.checkWorkspace");
    await until("a finding in both", () => severity(one) === error && severity(other) === error);
  });
});
