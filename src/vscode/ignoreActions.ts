import * as vscode from "vscode";
import { ignoreFile, ignoreLine, type IgnoreEdit } from "../lint/ignoreEdits";
import type { LintFinding } from "../lint/result";
import { editor } from "../text/editor";
import { word } from "../text/phrases";
import type { Analysed, Documents } from "./documents";
import { reportAction } from "./falseAlarmReport";
import { diagnosticsOf, findingsAt, isAboutComment } from "./findingsAt";
import { guard } from "./guard";
import { shownIn, textOf } from "./ranges";
import { languageNow } from "./words";

/**
 * Offers to ignore a finding by a comment, on its line or in its file, and to report it as a false alarm.
 * Of providers for the same language VS Code asks the newest first: this one is registered before all that mend something.
 */
export function registerIgnoreActions(documents: Documents, log: vscode.LogOutputChannel): vscode.Disposable {
  const provideCodeActions = (
    document: vscode.TextDocument,
    range: vscode.Range,
    { only, diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] => {
    if (only && !only.contains(vscode.CodeActionKind.QuickFix)) return [];
    const analysed = documents.settings.get("ignoreActions", document.uri) ? documents.current(document) : undefined;
    if (!analysed) return [];
    return findingsAt(analysed, document, range).flatMap((finding) => {
      const shown = diagnosticsOf(analysed, finding, diagnostics);
      return isAboutComment(finding)
        ? []
        : [...ignoreActions(analysed, document, finding, shown), reportAction(documents, analysed, finding, shown)];
    });
  };

  const ignoreActions = (
    analysed: Analysed,
    document: vscode.TextDocument,
    finding: LintFinding,
    diagnostics: vscode.Diagnostic[],
  ): readonly vscode.CodeAction[] => {
    const place = shownIn(analysed, finding)?.at;
    if (!place) return [];
    const language = languageNow(documents.settings);
    const text = textOf(analysed, place);
    const { isNotebook } = analysed.source;
    return (
      [
        ["ignoreLine", ignoreLine(text, place.from, finding.rule, isNotebook)],
        ["ignoreFile", ignoreFile(text, finding.rule, isNotebook)],
      ] as const
    ).map(([title, edit]) => {
      const action = new vscode.CodeAction(word(editor, language, title, { rule: finding.rule }), vscode.CodeActionKind.QuickFix);
      action.edit = new vscode.WorkspaceEdit();
      action.edit.set(document.uri, [editOf(document, edit, word(editor, language, "reason"))]);
      action.diagnostics = diagnostics;
      return action;
    });
  };

  return vscode.languages.registerCodeActionsProvider(
    { language: "python" },
    { provideCodeActions: guard(log, "ignore actions", provideCodeActions) },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

/** Where a reason is asked for, a word that stands for it is selected, to be typed over. */
function editOf(
  document: vscode.TextDocument,
  { at, text, asksForReason }: IgnoreEdit,
  reason: string,
): vscode.TextEdit | vscode.SnippetTextEdit {
  const position = document.positionAt(at);
  return asksForReason
    ? vscode.SnippetTextEdit.insert(position, new vscode.SnippetString().appendText(text).appendPlaceholder(reason))
    : vscode.TextEdit.insert(position, text);
}
