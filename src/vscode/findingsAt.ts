import type * as vscode from "vscode";
import type { LintFinding } from "../lint/result";
import type { Analysed } from "./analyse";
import { source } from "./diagnostics";
import { documentOf, rangeOf, shownIn } from "./ranges";

/** The findings that are shown in a range of a document. */
export const findingsAt = (analysed: Analysed, document: vscode.TextDocument, range: vscode.Range): readonly LintFinding[] =>
  analysed.result.findings.filter((finding) => {
    const shown = shownIn(analysed, finding);
    return shown && documentOf(analysed, shown.at) === document && rangeOf(analysed, shown.at).intersection(range);
  });

/** Whether a finding is about a comment that silences others: there is no pair to explain, and it is not silenced by another comment. */
export const isAboutComment = ({ rule }: LintFinding): boolean => rule === "unused-suppression";

/** The diagnostics among those given that show a finding. */
export function diagnosticsOf(analysed: Analysed, finding: LintFinding, diagnostics: readonly vscode.Diagnostic[]): vscode.Diagnostic[] {
  const shown = shownIn(analysed, finding);
  return shown
    ? diagnostics.filter(
        (each) => each.source === source && codeOf(each) === finding.rule && each.range.isEqual(rangeOf(analysed, shown.at)),
      )
    : [];
}

const codeOf = ({ code }: vscode.Diagnostic): unknown => (typeof code === "object" ? code.value : code);
