import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { start, until, withSetting } from "./editing";

const uri = vscode.Uri.parse("activation-lens-rule:/softmax-on-one-unit.md");

describe("rule pages", () => {
  before(start);
  afterEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

  it("are read-only Markdown without a file", async () => {
    const page = await vscode.workspace.openTextDocument(uri);
    assert.equal(page.languageId, "markdown");
    assert.match(page.getText(), /^# Softmax on one unit\n\n`softmax-on-one-unit`/);
    assert.equal(vscode.workspace.fs.isWritableFileSystem(uri.scheme), undefined);
  });

  it("say so where there is no such rule", async () => {
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse("activation-lens-rule:/no-such-rule.md"));
    assert.match(page.getText(), /no-such-rule/);
  });

  it("follow the language", async () => {
    const page = await vscode.workspace.openTextDocument(uri);
    await withSetting("language", "zh-cn", async () => {
      await until("a Chinese page", () => /\p{Script=Han}/u.test(page.getText()));
    });
  });

  it("are shown by a command", async () => {
    await vscode.commands.executeCommand("activationLens.showRule", "softmax-on-one-unit");
    await until("a preview", () => vscode.window.tabGroups.activeTabGroup.activeTab?.label.includes("softmax-on-one-unit"));
  });
});
