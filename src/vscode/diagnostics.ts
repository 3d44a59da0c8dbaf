import * as vscode from "vscode";
import type { LintFinding } from "../lint/result";
import type { Severity } from "../model/finding";
import type { Language } from "../text/language";
import { editor } from "../text/editor";
import { word } from "../text/phrases";
import { messageOf, relatedText } from "../text/word";
import type { Analysed, Documents } from "./documents";
import type { Shown } from "./findingPlaces";
import { guard } from "./guard";
import { locationOf, rangeOf, shownIn, uriOf } from "./ranges";
import { ruleUri } from "./rulePages";
import { TypedLine } from "./typedLine";
import { cellAndLine, languageNow } from "./words";

/** What Problems shows as the origin of a finding. */
export const source = "Activation Lens";

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Shows the findings of every open file and of every cell of every open notebook. */
export function registerDiagnostics(documents: Documents, log: vscode.LogOutputChannel): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection("activation-lens");
  /** The files and cells in which the findings of a program stand: cells come and go. */
  const published = new Map<string, readonly vscode.Uri[]>();

  const forget = (uri: vscode.Uri): void => {
    for (const each of published.get(uri.toString()) ?? []) collection.delete(each);
    published.delete(uri.toString());
  };

  const publish = (analysed: Analysed): void => {
    const found = diagnosticsOf(analysed, languageNow(documents.settings));
    forget(analysed.source.uri);
    for (const { uri } of analysed.source.documents)
      collection.set(
        uri,
        found.get(uri.toString())?.filter(({ range }) => !typed.holds(uri, range)),
      );
    published.set(
      analysed.source.uri.toString(),
      analysed.source.documents.map(({ uri }) => uri),
    );
  };

  const typed = new TypedLine(
    ({ uri }) => documents.settings.get("focusMode", uri),
    (document) => {
      const analysed = documents.latest(document);
      if (analysed) publish(analysed);
    },
    log,
  );

  return vscode.Disposable.from(
    collection,
    typed,
    documents.onDidAnalyse(guard(log, "diagnostics", publish)),
    documents.onDidForget(guard(log, "diagnostics", forget)),
  );
}

/** The findings of a program as diagnostics, by the URI of the file or cell they stand in. */
export function diagnosticsOf(analysed: Analysed, language: Language): ReadonlyMap<string, vscode.Diagnostic[]> {
  const found = new Map<string, vscode.Diagnostic[]>();
  for (const finding of analysed.result.findings) {
    const shown = shownIn(analysed, finding);
    if (!shown) continue;
    const uri = uriOf(analysed, shown.at).toString();
    found.set(uri, [...(found.get(uri) ?? []), diagnosticOf(analysed, finding, shown, language)]);
  }
  return found;
}

function diagnosticOf(analysed: Analysed, finding: LintFinding, shown: Shown, language: Language): vscode.Diagnostic {
  // A closed notebook has no cells that could be marked: the finding then says in which it stands.
  const isHidden = analysed.source.isNotebook && analysed.source.documents.length === 0;
  const message = isHidden ? `${cellAndLine(analysed, shown.at, language)}: ${messageOf(language, finding)}` : messageOf(language, finding);
  const diagnostic = new vscode.Diagnostic(
    isHidden ? new vscode.Range(0, 0, 0, 0) : rangeOf(analysed, shown.at),
    message,
    severities[finding.severity],
  );
  diagnostic.source = source;
  if (finding.rule === "unused-suppression") diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  diagnostic.code = { value: finding.rule, target: ruleUri(finding.rule) };
  diagnostic.relatedInformation = [
    ...(shown.elsewhere ? [{ location: locationOf(analysed, shown.elsewhere), message: word(editor, language, "elsewhere") }] : []),
    ...shown.related.map((related) => ({ location: locationOf(analysed, related.at), message: relatedText(language, related) })),
  ];
  return diagnostic;
}
