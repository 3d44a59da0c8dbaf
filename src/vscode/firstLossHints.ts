import * as vscode from "vscode";
import { firstLosses, type FirstLoss } from "../lint/firstLoss";
import { settledAt } from "./analyse";
import type { Documents } from "./documents";
import { firstLossText } from "./firstLossText";
import { guard } from "./guard";
import { documentOf, rangeOf } from "./ranges";
import { languageNow } from "./words";

/** Writes the loss to expect before training behind every `compile` of which it is known, where the setting asks for it. */
export function registerFirstLoss(documents: Documents, log: vscode.LogOutputChannel): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();

  const provideInlayHints = (document: vscode.TextDocument, range: vscode.Range): vscode.InlayHint[] => {
    const analysed = documents.settings.get("firstLoss", document.uri) ? documents.current(document) : undefined;
    if (!analysed) return [];
    // The outputs of one model meet their losses in one place.
    const byPlace = new Map<string, FirstLoss[]>();
    for (const found of firstLosses(analysed.result.analysis, settledAt(documents.settings, analysed.source.uri))) {
      if (documentOf(analysed, found.at) !== document) continue;
      const key = `${found.at.from}-${found.at.to}`;
      byPlace.set(key, [...(byPlace.get(key) ?? []), found]);
    }
    return [...byPlace.values()].flatMap((losses) => {
      const end = losses[0] && rangeOf(analysed, losses[0].at).end;
      if (!end || !range.contains(end)) return [];
      const { label, tooltip } = firstLossText(languageNow(documents.settings), losses);
      const hint = new vscode.InlayHint(end, label);
      hint.paddingLeft = true;
      hint.tooltip = new vscode.MarkdownString(tooltip);
      return [hint];
    });
  };

  return vscode.Disposable.from(
    changed,
    documents.onDidAnalyse(guard(log, "first loss", () => changed.fire())),
    vscode.languages.registerInlayHintsProvider(
      { language: "python" },
      { onDidChangeInlayHints: changed.event, provideInlayHints: guard(log, "first loss", provideInlayHints) },
    ),
  );
}
