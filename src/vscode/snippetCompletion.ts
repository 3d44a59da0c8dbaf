import * as vscode from "vscode";
import type { Documents } from "./documents";
import { guard } from "./guard";
import { snippets } from "./snippets";
import { sourceOf } from "./sources";
import { languageNow } from "./words";

/** A line on which nothing but the beginning of a snippet's name stands. */
const beginning = /^\s*(k\w*)$/;
const importsKeras = /^\s*(?:import keras\b|from tensorflow import .*\bkeras\b|import tensorflow\.keras as keras\b)/m;

/** Offers models for the usual questions where their name is typed. Files of snippets, which VS Code has too, cannot be translated. */
export function registerSnippets({ settings }: Documents, log: vscode.LogOutputChannel): vscode.Disposable {
  const provideCompletionItems = (document: vscode.TextDocument, position: vscode.Position): vscode.CompletionItem[] | undefined => {
    const source = sourceOf(document);
    if (!source || !settings.get("enable", source.uri) || !beginning.test(document.lineAt(position).text.slice(0, position.character)))
      return undefined;
    const isImported = source.units.some(({ text }) => importsKeras.test(text));
    return snippets(languageNow(settings)).map(({ name, description, body }) => {
      const item = new vscode.CompletionItem({ label: name, description }, vscode.CompletionItemKind.Snippet);
      item.insertText = new vscode.SnippetString(isImported ? body : `import keras\n\n${body}`);
      item.documentation = new vscode.MarkdownString().appendCodeblock(body.replace(/\$\{\d:([^}]*)\}|\$0/g, "$1"), "python");
      return item;
    });
  };
  return vscode.languages.registerCompletionItemProvider(
    { language: "python" },
    { provideCompletionItems: guard(log, "snippets", provideCompletionItems) },
  );
}
