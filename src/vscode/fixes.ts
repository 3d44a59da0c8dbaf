import * as vscode from "vscode";
import { editsOfAll } from "../lint/chosenFixes";
import type { Edit } from "../lint/program";
import type { Fix, LintFinding } from "../lint/result";
import { editor } from "../text/editor";
import { word } from "../text/phrases";
import { fixTitle } from "../text/word";
import type { Analysed, Documents } from "./documents";
import { explainAction } from "./explain";
import { diagnosticsOf, findingsAt, isAboutComment } from "./findingsAt";
import { guard } from "./guard";
import { rangeOf, uriOf } from "./ranges";
import { languageNow } from "./words";

const fixAllKind = vscode.CodeActionKind.SourceFixAll.append("activation-lens");

/** Offers the fixes of the findings, and all safe ones at once on request or when a file is saved. */
export function registerFixes(documents: Documents, log: vscode.LogOutputChannel): vscode.Disposable {
  const provideCodeActions = (
    document: vscode.TextDocument,
    range: vscode.Range,
    { only, diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] => {
    const analysed = documents.current(document);
    if (!analysed) return [];
    const actions: vscode.CodeAction[] = [];
    if (!only || only.contains(vscode.CodeActionKind.QuickFix)) {
      const here = findingsAt(analysed, document, range);
      actions.push(...here.flatMap((finding) => quickFixes(analysed, finding, diagnostics)));
      actions.push(
        ...here
          .filter((finding) => !isAboutComment(finding))
          .map((finding) => explainAction(documents, analysed, finding, diagnosticsOf(analysed, finding, diagnostics))),
      );
    }
    // Offered only where asked for: in the list of quick fixes it would stand beside every one of them.
    if (only && only.value !== "" && only.contains(fixAllKind)) actions.push(...fixAll(analysed));
    return actions;
  };

  const quickFixes = (
    analysed: Analysed,
    finding: LintFinding,
    diagnostics: readonly vscode.Diagnostic[],
  ): readonly vscode.CodeAction[] => {
    const repaired = diagnosticsOf(analysed, finding, diagnostics);
    return finding.fixes.map((fix, index) => quickFix(analysed, fix, index, repaired));
  };

  const quickFix = (analysed: Analysed, fix: Fix, index: number, diagnostics: vscode.Diagnostic[]): vscode.CodeAction => {
    const action = new vscode.CodeAction(fixTitle(languageNow(documents.settings), fix), vscode.CodeActionKind.QuickFix);
    action.edit = editOf(analysed, fix.edits);
    action.diagnostics = diagnostics;
    action.isPreferred = index === 0 && fix.safe;
    return action;
  };

  const fixAll = (analysed: Analysed): readonly vscode.CodeAction[] => {
    const edits = editsOfAll(analysed.program, analysed.result.findings, analysed.judge);
    if (edits.length === 0) return [];
    const action = new vscode.CodeAction(word(editor, languageNow(documents.settings), "fixAll"), fixAllKind);
    action.edit = editOf(analysed, edits);
    return [action];
  };

  return vscode.languages.registerCodeActionsProvider(
    { language: "python" },
    { provideCodeActions: guard(log, "fixes", provideCodeActions) },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind] },
  );
}

/** Edits as the editor takes them. */
export function editOf(analysed: Analysed, edits: readonly Edit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { at, text } of edits) edit.replace(uriOf(analysed, at), rangeOf(analysed, at), text);
  return edit;
}
