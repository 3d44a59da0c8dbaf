import * as vscode from "vscode";
import type { LintFinding } from "../lint/result";
import { editor } from "../text/editor";
import { word } from "../text/phrases";
import { activePython } from "./activePython";
import { command } from "./asked";
import type { Analysed, Documents } from "./documents";
import type { Graph } from "./graph";
import type { Asked } from "./lessons";
import { documentOf, rangeOf, shownIn, unitOf } from "./ranges";
import { languageNow } from "./words";

/** The command that explains a finding; a hover may link to it. */
export const explainCommand = "activationLens.explain";

/** What the command is handed: the document as the editor knows it, and the finding. */
interface Request extends Asked {
  readonly uri: string;
}

/** The arguments with which the command explains a finding; undefined where the finding stands outside the program. */
export function explainRequest(analysed: Analysed, finding: LintFinding): Request | undefined {
  const shown = shownIn(analysed, finding);
  const document = shown && documentOf(analysed, shown.at);
  return document && { uri: document.uri.toString(), rule: finding.rule, at: finding.at };
}

/** The action that explains a finding, for between those that mend it and those that do not. */
export function explainAction(
  documents: Documents,
  analysed: Analysed,
  finding: LintFinding,
  diagnostics: vscode.Diagnostic[],
): vscode.CodeAction {
  const title = word(editor, languageNow(documents.settings), "explain");
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command: explainCommand, title, arguments: [explainRequest(analysed, finding)] };
  action.diagnostics = diagnostics;
  return action;
}

/** Explains the finding that is handed over, or the one nearest to the cursor; shows the model under the cursor at initialisation. */
export function registerExplain(documents: Documents, graph: Graph, log: vscode.LogOutputChannel): vscode.Disposable {
  const open = async (uri: string): Promise<vscode.TextDocument> =>
    vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri) ??
    vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));

  const explain = async (given?: unknown): Promise<void> => {
    const request = isRequest(given) ? given : nearest();
    if (!request) return void vscode.window.showInformationMessage(word(editor, languageNow(documents.settings), "nothingToExplain"));
    graph.teach(await open(request.uri), request);
    await vscode.commands.executeCommand("activationLens.openGraph");
  };

  /** The finding on the cursor's line or, else, the one nearest to it in the file; in a notebook one of another cell where this one has none. */
  const nearest = (): Request | undefined => {
    const document = activePython();
    const analysed = document && documents.current(document);
    if (!analysed) return undefined;
    const line = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.selection.active.line ?? 0;
    const found = analysed.result.findings.flatMap((finding) => {
      const shown = shownIn(analysed, finding);
      return shown
        ? [
            {
              finding,
              distance: documentOf(analysed, shown.at) === document ? Math.abs(rangeOf(analysed, shown.at).start.line - line) : Infinity,
            },
          ]
        : [];
    });
    const [best] = found.sort((a, b) => (a.distance < b.distance ? -1 : Number(a.distance > b.distance)));
    return best && explainRequest(analysed, best.finding);
  };

  const stack = async (): Promise<void> => {
    const document = activePython();
    const analysed = document && documents.current(document);
    if (!analysed || !unitOf(analysed, document) || analysed.result.analysis.models.length === 0)
      return void vscode.window.showInformationMessage(word(editor, languageNow(documents.settings), "noModel"));
    graph.teach(document, "stack");
    await vscode.commands.executeCommand("activationLens.openGraph");
  };

  return vscode.Disposable.from(command(documents.settings, log, "explain", explain), command(documents.settings, log, "showStack", stack));
}

const isRequest = (value: unknown): value is Request =>
  typeof value === "object" &&
  value !== null &&
  "uri" in value &&
  typeof value.uri === "string" &&
  "rule" in value &&
  typeof value.rule === "string" &&
  "at" in value &&
  typeof value.at === "object" &&
  value.at !== null &&
  "from" in value.at &&
  typeof value.at.from === "number";
