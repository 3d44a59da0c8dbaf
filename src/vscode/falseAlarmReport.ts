import * as vscode from "vscode";
import { falseAlarm } from "../lint/falseAlarm";
import type { LintFinding } from "../lint/result";
import { editor } from "../text/editor";
import { word } from "../text/phrases";
import { messageOf } from "../text/word";
import { command } from "./asked";
import type { Analysed, Documents } from "./documents";
import { placeName } from "./ranges";
import { sourceAt } from "./sources";
import { languageNow } from "./words";

const reportCommand = "reportFalseAlarm";

/** Which finding of which program, for the command that reports it. */
interface Alarm {
  readonly uri: string;
  readonly rule: string;
  readonly place: string;
}

/** The action that reports a finding as wrong, for the end of the list. */
export function reportAction(
  documents: Documents,
  analysed: Analysed,
  finding: LintFinding,
  diagnostics: vscode.Diagnostic[],
): vscode.CodeAction {
  const title = word(editor, languageNow(documents.settings), "reportFalseAlarm", { rule: finding.rule });
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  const alarm: Alarm = { uri: analysed.source.uri.toString(), rule: finding.rule, place: placeName(analysed, finding.at) };
  action.command = { command: `activationLens.${reportCommand}`, title, arguments: [alarm] };
  action.diagnostics = diagnostics;
  return action;
}

/** Copies what a finding was judged from, without names or code of the user's, for a person to paste into an issue. */
export function registerFalseAlarmReport(
  { extension }: vscode.ExtensionContext,
  documents: Documents,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  // The manifest is ours: a test reads these members.
  const manifest = extension.packageJSON as { readonly version: string; readonly bugs: { readonly url: string } };

  const report = async (alarm: Alarm): Promise<void> => {
    const source = sourceAt(vscode.Uri.parse(alarm.uri, true));
    const document = source?.documents[0];
    const analysed = document && documents.current(document);
    const finding = analysed?.result.findings.find((each) => each.rule === alarm.rule && placeName(analysed, each.at) === alarm.place);
    if (!analysed || !finding) return;
    const language = languageNow(documents.settings);
    await vscode.env.clipboard.writeText(
      [
        word(editor, language, "reportQuestion"),
        "",
        "",
        word(editor, language, "reportContents"),
        "",
        "```text",
        `Activation Lens ${manifest.version}`,
        ...falseAlarm(finding, analysed.result),
        messageOf("en", { ...finding, data: {} }),
        "```",
        "",
      ].join("\n"),
    );
    const open = word(editor, language, "openIssues");
    if ((await vscode.window.showInformationMessage(word(editor, language, "reportCopied"), open)) === open)
      await vscode.env.openExternal(vscode.Uri.parse(manifest.bugs.url));
  };

  return command(documents.settings, log, reportCommand, report);
}
