import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import type { HostMessage } from "../../src/protocol/messages";
import type { Exports } from "../../src/vscode/extension";
import { findings, manyClasses, openPython, start, until, wrongHead } from "./editing";

describe("explaining", () => {
  let exports: Exports;
  before(async () => {
    exports = await start();
  });
  afterEach(async () => {
    await vscode.workspace.getConfiguration("activationLens").update("firstLoss", undefined, vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  const last = <K extends HostMessage["kind"]>(kind: K): Extract<HostMessage, { kind: K }> | undefined =>
    exports.testing.lastGraphMessage(kind) as Extract<HostMessage, { kind: K }> | undefined;

  it("is offered after what mends the finding, and shows the user's pair beside each fix", async () => {
    const { document } = await openPython(manyClasses);
    const finding = await until("a finding", () => findings(document.uri)[0]);
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const titles = actions.map(({ title }) => title);
    const at = titles.indexOf("Explain this mismatch");
    const lastFix = actions.findLastIndex(({ edit, title }) => edit !== undefined && title.startsWith("Use "));
    assert.ok(at > lastFix && lastFix >= 0, titles.join("; "));
    const command = actions[at]?.command;
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    const explanation = await until("an explanation", () => last("explanation")?.explanation ?? undefined);
    assert.equal(explanation.rule, "softmax-with-binary-crossentropy");
    assert.equal(explanation.columns, 10);
    assert.deepEqual(
      explanation.fixes.map(({ pair }) => pair?.loss),
      ["categorical_crossentropy", "binary_crossentropy"],
    );
    assert.ok(explanation.fixes.every(({ hunks }) => hunks.length > 0));
  });

  it("follows the finding through edits, and ends with it", async () => {
    const editor = await openPython(wrongHead);
    await until("a finding", () => findings(editor.document.uri)[0]);
    await vscode.commands.executeCommand("activationLens.explain");
    await until("an explanation", () => last("explanation")?.explanation?.line === "7");
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "\n\n"));
    await until("the same, two lines below", () => last("explanation")?.explanation?.line === "9");
    const from = editor.document.getText().indexOf("softmax");
    await editor.edit((edit) =>
      edit.replace(new vscode.Range(editor.document.positionAt(from), editor.document.positionAt(from + 7)), "sigmoid"),
    );
    await until("none", () => last("explanation")?.explanation === null);
  });

  it("tells the stack of the model under the cursor", async () => {
    await openPython(manyClasses);
    await vscode.commands.executeCommand("activationLens.showStack");
    const stack = await until("a stack", () => last("stack")?.stack ?? undefined);
    assert.deepEqual(
      stack.layers.map(({ fanIn, fanOut, activation }) => [fanIn, fanOut, activation]),
      [
        [20, 16, "relu"],
        [16, 10, "linear"],
      ],
    );
    assert.equal(stack.refused, null);
  });

  it("links from the hover of a finding", async () => {
    const { document } = await openPython(wrongHead);
    const finding = await until("a finding", () => findings(document.uri)[0]);
    const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      finding.range.start,
    );
    const texts = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (content instanceof vscode.MarkdownString ? content.value : ""));
    assert.ok(
      texts.some((text) => text.includes("command:activationLens.explain?")),
      texts.join("\n").slice(0, 500),
    );
  });

  it("writes the first loss behind compile only where the setting asks for it", async () => {
    const { document } = await openPython(manyClasses.replace("binary_crossentropy", "categorical_crossentropy"));
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = async () =>
      (await vscode.commands.executeCommand<readonly vscode.InlayHint[]>("vscode.executeInlayHintProvider", document.uri, whole)).map(
        ({ label, position }) => `${position.line + 1}: ${String(label)}`,
      );
    assert.deepEqual(await hints(), []);
    await vscode.workspace.getConfiguration("activationLens").update("firstLoss", true, vscode.ConfigurationTarget.Global);
    await until("a hint", async () => (await hints()).includes("9: first loss ≈ 2.303 = ln 10"));
  });
});
