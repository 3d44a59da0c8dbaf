import * as vscode from "vscode";
import { versionOf } from "../lint/configuration";
import { nameAt, type NameSpot } from "../lint/nameAt";
import { editor } from "../text/editor";
import { word } from "../text/phrases";
import { choicesFor, type Choice } from "./completionItems";
import type { Documents } from "./documents";
import { guard } from "./guard";
import { paletteNow } from "./paletteNow";
import { sourceOf } from "./sources";
import { languageNow } from "./words";

/** Other programs have arguments of these names too. */
const concerned = /keras|tensorflow/i;

class NameItem extends vscode.CompletionItem {
  constructor(
    readonly choice: Choice,
    { what }: NameSpot,
    description: string,
  ) {
    super({ label: choice.name, description }, what === "metric" ? vscode.CompletionItemKind.Value : vscode.CompletionItemKind.Function);
  }
}

/** Completes the names of activations, losses and metrics between quotes, each with its curve or with what it takes. */
export function registerCompletion(documents: Documents, log: vscode.LogOutputChannel): vscode.Disposable {
  const { settings } = documents;

  const provideCompletionItems = (document: vscode.TextDocument, position: vscode.Position): vscode.CompletionItem[] | undefined => {
    const source = sourceOf(document);
    if (!source || !settings.get("enable", source.uri) || !source.units.some(({ text }) => concerned.test(text))) return undefined;
    const spot = nameAt(document.getText(), document.offsetAt(position), source.isNotebook);
    if (!spot) return undefined;
    const version = versionOf(settings.get("kerasVersion", source.uri));
    const range = new vscode.Range(document.positionAt(spot.from), document.positionAt(spot.to));
    return choicesFor(spot.what, version).map((choice, index) => {
      const only =
        version || choice.versions.length > 1
          ? ""
          : word(editor, languageNow(settings), choice.versions[0] === "keras" ? "onlyKeras3" : "onlyKeras2");
      const item = new NameItem(
        choice,
        spot,
        choice.name === choice.id ? only : [choice.title, only].filter((part) => part !== "").join(" · "),
      );
      item.range = range;
      item.sortText = String(index).padStart(4, "0");
      return item;
    });
  };

  const resolveCompletionItem = (item: vscode.CompletionItem): vscode.CompletionItem => {
    if (!(item instanceof NameItem)) return item;
    item.detail = item.choice.title;
    item.documentation = new vscode.MarkdownString(item.choice.explain(languageNow(settings), paletteNow()));
    return item;
  };

  return vscode.languages.registerCompletionItemProvider(
    { language: "python" },
    {
      provideCompletionItems: guard(log, "completion", provideCompletionItems),
      resolveCompletionItem: guard(log, "completion", resolveCompletionItem),
    },
    '"',
    "'",
  );
}
