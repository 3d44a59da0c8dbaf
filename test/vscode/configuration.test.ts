import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { findings, rulesOf, start, until, withSetting, wrongHead } from "./editing";

/** Another folder for each test: VS Code keeps the text of a closed file for a while. */
let test = 0;
const folder = (): vscode.Uri =>
  vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail("No folder is open."), `configuration_test_${test}`);
const write = async (name: string, text: string): Promise<vscode.Uri> => {
  const uri = vscode.Uri.joinPath(folder(), name);
  await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
  return uri;
};
const severities = (uri: vscode.Uri): readonly unknown[] => findings(uri).map(({ severity }) => severity);
const { Error: error, Hint: hint, Warning: warning } = vscode.DiagnosticSeverity;

describe("the configuration of a project", () => {
  before(start);
  beforeEach(() => void test++);
  afterEach(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.workspace.fs.delete(folder(), { recursive: true });
  });

  it("holds where the editor says nothing, from pyproject.toml and at once when it changes", async () => {
    await write("pyproject.toml", `[tool.activation-lens.rules]\nsoftmax-on-one-unit = "hint"\n`);
    const file = await write("part/program.py", wrongHead);
    await vscode.window.showTextDocument(file);
    await until("a hint", () => severities(file)[0] === hint);
    await write("pyproject.toml", `[tool.activation-lens.rules]\nsoftmax-on-one-unit = "off"\n`);
    await until("silence", () => findings(file).length === 0, 15_000);
    await withSetting("rules", { "softmax-on-one-unit": "warning" }, async () => {
      await until("the editor's own setting", () => severities(file)[0] === warning);
    });
    await until("silence", () => findings(file).length === 0);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), "pyproject.toml"));
    await until("the default", () => severities(file)[0] === error, 15_000);
  });

  it("is that of the nearest file, and leaves out what it says", async () => {
    await write("activation-lens.json", `{ "rules": { "softmax-on-one-unit": "hint" } }`);
    await write("inner/activation-lens.json", `{ "exclude": ["generated/**"], "rules": { "softmax-on-one-unit": "warning" } }`);
    const outer = await write("program.py", wrongHead);
    const inner = await write("inner/program.py", wrongHead);
    const generated = await write("inner/generated/program.py", wrongHead);
    for (const uri of [generated, outer, inner]) await vscode.window.showTextDocument(uri, { preview: false });
    await until("a finding in both", () => severities(outer)[0] === hint && severities(inner)[0] === warning);
    assert.deepEqual(rulesOf(generated), []);
    await withSetting("exclude", ["**/program.py"], async () => {
      await until("silence", () => [outer, inner].every((uri) => findings(uri).length === 0));
    });
    await until("a finding in both", () => severities(outer)[0] === hint && severities(inner)[0] === warning);
  });

  it("is told of where it is too large to be read", async () => {
    const json = await write("activation-lens.json", `{}${" ".repeat(1_000_000)}`);
    await vscode.window.showTextDocument(await write("program.py", wrongHead));
    await until("what is wrong", () => findings(json).length === 1);
    assert.deepEqual(
      findings(json).map(({ message }) => message),
      ["Is larger than 1 MB: nothing of it holds."],
    );
    await write("activation-lens.json", "{}");
    await until("nothing wrong", () => findings(json).length === 0, 15_000);
  });

  it("is told of by line where it is wrong, and completed by a schema", async () => {
    const json = await write("activation-lens.json", `{\n  "rulez": {},\n  "rules": { "softmax-on-one-unt": "off" }\n}\n`);
    await vscode.window.showTextDocument(await write("program.py", wrongHead));
    await until("what is wrong", () => findings(json).length === 2);
    assert.deepEqual(
      findings(json).map(({ message, range }) => `${range.start.line} ${message}`),
      [
        "1 There is no option `rulez`. Did you mean `rules`?",
        "2 No rule is called `softmax-on-one-unt`. Did you mean `softmax-on-one-unit`?",
      ],
    );
    await write("activation-lens.json", "{}");
    await until("nothing wrong", () => findings(json).length === 0, 15_000);
  });
});
