import * as vscode from "vscode";
import { editor } from "../text/editor";
import { word } from "../text/phrases";
import { reasonText } from "../text/word";
import { activePython, onDidChangeActivePython } from "./activePython";
import { command } from "./asked";
import type { Analysed, Documents } from "./documents";
import { guard } from "./guard";
import { locationOf, textOf } from "./ranges";
import { sourceOf } from "./sources";
import { cellAndLine, languageNow } from "./words";

/** Says in the language status of a Python file what was seen in it, and on request what was not judged and why. */
export function registerStatus(documents: Documents, log: vscode.LogOutputChannel): vscode.Disposable {
  const { settings } = documents;
  const item = vscode.languages.createLanguageStatusItem("activationLens", { language: "python" });

  const update = (): void => {
    const language = languageNow(settings);
    const document = activePython();
    const analysed = document && documents.latest(document);
    item.name = word(editor, language, "statusItem");
    item.command = { command: "activationLens.whyNothing", title: word(editor, language, "whyNothing") };
    if (!analysed) {
      const source = document && sourceOf(document);
      item.text = source && !settings.judges(source.uri) ? word(editor, language, "turnedOff") : "Activation Lens";
      item.detail = "";
      return;
    }
    const { models, uses } = analysed.result.analysis;
    item.text = word(editor, language, "statusCounts", { models: models.length, uses: uses.length });
    item.detail = word(editor, language, "statusDetail", {
      milliseconds: analysed.durationMs,
      time: analysed.at.toLocaleTimeString(language),
    });
  };

  const whyNothing = async (): Promise<void> => {
    const language = languageNow(settings);
    const document = activePython();
    const analysed = document && documents.current(document);
    const items: readonly ReasonItem[] = analysed ? reasonItems(analysed, language) : [{ label: word(editor, language, "turnedOff") }];
    const picked = await vscode.window.showQuickPick(items, { title: word(editor, language, "whyTitle") });
    if (picked?.location) await vscode.window.showTextDocument(picked.location.uri, { selection: picked.location.range });
  };

  update();
  return vscode.Disposable.from(
    item,
    documents.onDidAnalyse(guard(log, "status", update)),
    documents.onDidForget(guard(log, "status", update)),
    onDidChangeActivePython(guard(log, "status", update)),
    settings.onDidChange(guard(log, "status", update)),
    command(settings, log, "whyNothing", whyNothing),
  );
}

interface ReasonItem extends vscode.QuickPickItem {
  readonly location?: vscode.Location;
}

function reasonItems(analysed: Analysed, language: ReturnType<typeof languageNow>): readonly ReasonItem[] {
  const { unjudged, analysis } = analysed.result;
  const items = unjudged.map(({ at, reason }): ReasonItem => {
    const where = cellAndLine(analysed, at, language);
    const text = textOf(analysed, at).slice(at.from, at.to);
    return {
      label: firstLine(text) || where,
      description: where,
      detail: reasonText(language, reason),
      location: locationOf(analysed, at),
    };
  });
  if (!analysis.complete) items.push({ label: word(editor, language, "budgetSpent") });
  return items.length > 0 ? items : [{ label: word(editor, language, analysis.uses.length > 0 ? "allJudged" : "noUses") }];
}

const longestLabel = 80;

function firstLine(text: string): string {
  const line = text.split(/\r|\n/, 1)[0] ?? "";
  return line.length < text.length || line.length > longestLabel ? `${line.slice(0, longestLabel)} …` : line;
}
