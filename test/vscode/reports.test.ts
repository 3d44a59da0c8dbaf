import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { findings, openPython, pause, start, until, wrongHead } from "./editing";

/** Messages wait for somebody to close them; what they speak of has happened before. */
const run = (command: string, ...args: readonly unknown[]): void => void vscode.commands.executeCommand(command, ...args);
const clipboard = async (awaited: RegExp): Promise<string> => {
  return until(`the clipboard with ${awaited}`, async () => {
    const text = await vscode.env.clipboard.readText();
    return awaited.test(text) && text;
  });
};

describe("what can be copied", () => {
  before(start);
  beforeEach(() => vscode.env.clipboard.writeText(""));
  afterEach(async () => {
    await vscode.commands.executeCommand("notifications.clearAll");
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  it("a report of a false alarm, offered after every fix, without the user's own words", async () => {
    const { document } = await openPython(wrongHead.replaceAll("model", "my_secret"));
    const finding = await until("a finding", () => findings(document.uri)[0]);
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      finding.range,
      "quickfix",
    );
    const ours = actions.filter(({ edit, command }) => edit ?? command?.command.startsWith("activationLens."));
    const report = ours.at(-1);
    assert.match(report?.title ?? "", /false alarm of softmax-on-one-unit/);
    assert.ok(report?.command);
    run(report.command.command, ...(report.command.arguments as readonly unknown[]));
    const text = await clipboard(/```text/);
    assert.match(text, /softmax-on-one-unit/);
    assert.match(text, /Dense units=1 activation=softmax/);
    assert.doesNotMatch(text, /secret/);
  });

  it("debug information: versions, settings and figures", async () => {
    const { document } = await openPython(wrongHead);
    await until("a finding", () => findings(document.uri)[0]);
    await pause(100);
    run("activationLens.copyDebugInformation");
    const text = await clipboard(/Activation Lens \d/);
    assert.match(text, /rules: \{\}/);
    assert.match(text, /1 models, 2 activations, 1 losses, 1 findings/);
  });
});
