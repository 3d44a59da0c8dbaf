import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { find, findings, openPython, pause, rightHead, rulesOf, start, until, withSetting, wrongHead } from "./editing";

describe("diagnostics", () => {
  before(start);
  afterEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

  it("appear when a text opens, with severity, page and the other places", async () => {
    const { document } = await openPython(wrongHead);
    const [finding] = await until("a finding", () => findings(document.uri).length > 0 && findings(document.uri));
    assert.ok(finding);
    assert.equal(document.getText(finding.range), `"softmax"`);
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
    assert.ok(typeof finding.code === "object");
    assert.equal(finding.code.value, "softmax-on-one-unit");
    assert.equal(finding.code.target.toString(), "activation-lens-rule:/softmax-on-one-unit.md");
    assert.ok((finding.relatedInformation ?? []).length > 0);
    assert.doesNotMatch(finding.message, /[{}]/);
    assert.deepEqual(rulesOf(document.uri), ["softmax-on-one-unit"]);
  });

  it("do not appear in a text that is right", async () => {
    const { document } = await openPython(rightHead);
    await pause(400);
    assert.deepEqual(rulesOf(document.uri), []);
  });

  it("move with the text, vanish when it is mended and come back", async () => {
    const editor = await openPython(wrongHead);
    const { document } = editor;
    await until("a finding", () => rulesOf(document.uri).length === 1);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "# A comment.\n\n"));
    await pause(400);
    assert.deepEqual(
      findings(document.uri).map(({ range }) => range.start.line),
      [8],
    );

    const replace = (from: string, to: string): Thenable<boolean> =>
      editor.edit((edit) => edit.replace(new vscode.Range(find(document, from), find(document, from, from.length)), to));
    await replace("softmax", "sigmoid");
    await until("silence", () => findings(document.uri).length === 0);
    await replace("sigmoid", "softmax");
    await until("the finding again", () => findings(document.uri).length === 1);
  });

  it("survive a line that is being typed above", async () => {
    const editor = await openPython(wrongHead);
    const { document } = editor;
    await until("a finding", () => rulesOf(document.uri).length === 1);
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), "optimizer = keras.optimizers.Adam(\n"));
    await pause(500);
    assert.deepEqual(rulesOf(document.uri), ["softmax-on-one-unit"]);
  });

  it("go when the text is closed or no longer Python", async () => {
    const { document } = await openPython(wrongHead);
    await until("a finding", () => rulesOf(document.uri).length === 1);
    await vscode.languages.setTextDocumentLanguage(document, "plaintext");
    await until("silence", () => findings(document.uri).length === 0);
  });

  it("are silent where the extension is turned off, and back when it is on again", async () => {
    const { document } = await openPython(wrongHead);
    await until("a finding", () => rulesOf(document.uri).length === 1);
    await withSetting("enable", false, async () => {
      await until("silence", () => findings(document.uri).length === 0);
    });
    await until("the finding again", () => findings(document.uri).length === 1);
  });

  it("have the severity that is set for their rule, or none", async () => {
    const { document } = await openPython(wrongHead);
    await until("a finding", () => rulesOf(document.uri).length === 1);
    await withSetting("rules", { "softmax-on-one-unit": "hint" }, async () => {
      await until("a hint", () => findings(document.uri)[0]?.severity === vscode.DiagnosticSeverity.Hint);
    });
    await withSetting("rules", { "softmax-on-one-unit": "off" }, async () => {
      await until("silence", () => findings(document.uri).length === 0);
    });
  });

  it("speak the language that is set", async () => {
    const { document } = await openPython(wrongHead);
    const english = await until("a finding", () => findings(document.uri)[0]?.message);
    await withSetting("language", "zh-cn", async () => {
      const chinese = await until("another message", () =>
        findings(document.uri)
          .map(({ message }) => message)
          .find((message) => message !== english),
      );
      assert.match(chinese, /\p{Script=Han}/u);
    });
  });

  it("wait for the cursor to leave the line that is typed in, where that is set", async () => {
    const editor = await openPython(`${wrongHead}${rightHead}`);
    const { document } = editor;
    await until("a finding", () => rulesOf(document.uri).length === 1);
    await withSetting("focusMode", true, async () => {
      const place = find(document, "sigmoid");
      editor.selection = new vscode.Selection(place, place);
      await editor.edit((edit) => edit.replace(new vscode.Range(place, place.translate(0, 7)), "softmax"));
      await pause(700);
      assert.deepEqual(
        findings(document.uri).map(({ range }) => range.start.line),
        [6],
        "the other finding alone",
      );
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      await until("both", () => findings(document.uri).length === 2);
      editor.selection = new vscode.Selection(place, place);
      await pause(200);
      assert.equal(findings(document.uri).length, 2, "the cursor alone hides nothing");
    });
  });

  it("wait for the file to be saved where that is set", async () => {
    const editor = await openPython(wrongHead);
    const { document } = editor;
    await until("a finding", () => rulesOf(document.uri).length === 1);
    await withSetting("run", "onSave", async () => {
      await pause(300);
      await editor.edit((edit) => edit.replace(new vscode.Range(find(document, "softmax"), find(document, "softmax", 7)), "sigmoid"));
      await pause(500);
      assert.equal(findings(document.uri).length, 1);
    });
    await until("silence", () => findings(document.uri).length === 0);
  });
});
