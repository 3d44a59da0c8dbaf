import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { findings, manyClasses, openPython, rightHead, start, until, wrongHead } from "./editing";

async function actions(document: vscode.TextDocument, range: vscode.Range, kind?: string): Promise<readonly vscode.CodeAction[]> {
  const found = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    range,
    kind,
  );
  return found
    .filter(({ title }) => !title.startsWith("Ignore "))
    .filter(
      ({ edit, kind: each }) =>
        edit !== undefined && (each?.contains(vscode.CodeActionKind.QuickFix) || each?.value.includes("activation-lens")),
    );
}

describe("fixes", () => {
  before(start);
  afterEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

  it("make a finding silent, each of them", async () => {
    const { document } = await openPython(manyClasses);
    const finding = await until("a finding", () => findings(document.uri)[0]);
    const offered = await actions(document, finding.range);
    assert.ok(offered.length > 1, "Several fixes are right here.");
    for (const { title } of offered) {
      const copy = (await openPython(manyClasses)).document;
      const there = await until("a finding", () => findings(copy.uri)[0]);
      const edit = (await actions(copy, there.range)).find((action) => action.title === title)?.edit;
      assert.ok(edit);
      assert.ok(await vscode.workspace.applyEdit(edit));
      await until(`silence after: ${title}`, () => findings(copy.uri).length === 0);
    }
  });

  it("put the function that fits in the place of the one that does not", async () => {
    const { document } = await openPython(wrongHead);
    const finding = await until("a finding", () => findings(document.uri)[0]);
    const edit = (await actions(document, finding.range))[0]?.edit;
    assert.ok(edit);
    await vscode.workspace.applyEdit(edit);
    assert.equal(document.getText(), rightHead);
  });

  it("belong to their finding, the first one preferred only if it is safe", async () => {
    const { document } = await openPython(wrongHead);
    const finding = await until("a finding", () => findings(document.uri)[0]);
    const offered = await actions(document, finding.range);
    assert.ok(offered.filter(({ isPreferred }) => isPreferred).length <= 1);
    assert.ok(offered.slice(1).every(({ isPreferred }) => !isPreferred));
    assert.ok(offered.every(({ title }) => !/[{}]/.test(title)));
  });

  it("are not offered where nothing is wrong", async () => {
    const { document } = await openPython(wrongHead);
    await until("a finding", () => findings(document.uri)[0]);
    assert.deepEqual(await actions(document, new vscode.Range(0, 0, 0, 0)), []);
  });

  it("are applied together by fix all, the safe ones only", async () => {
    const { document } = await openPython(wrongHead);
    const finding = await until("a finding", () => findings(document.uri)[0]);
    for (const kind of ["source.fixAll", "source.fixAll.activation-lens"])
      assert.equal((await actions(document, finding.range, kind)).length, 1, kind);
    const [all] = await actions(document, finding.range, "source.fixAll");
    assert.ok(all?.edit);
    assert.ok(await vscode.workspace.applyEdit(all.edit));
    await until("silence", () => findings(document.uri).length === 0);

    const asking = (await openPython(manyClasses)).document;
    const open = await until("a finding", () => findings(asking.uri)[0]);
    assert.deepEqual(await actions(asking, open.range, "source.fixAll"), [], "What the labels mean is not ours to decide.");
  });
});
