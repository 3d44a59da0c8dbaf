import * as vscode from "vscode";
import { exampleOf } from "../lint/example";
import { rules } from "../rules/index";
import { editor } from "../text/editor";
import { rulePage } from "../text/page";
import { word } from "../text/phrases";
import { ruleText } from "../text/word";
import { command } from "./asked";
import type { Documents } from "./documents";
import { guard } from "./guard";
import { languageNow } from "./words";

const scheme = "activation-lens-rule";

/** The page of a rule; opened by VS Code like a file, from the text that ships with the extension. */
export const ruleUri = (rule: string): vscode.Uri => vscode.Uri.from({ scheme, path: `/${rule}.md` });

/** Serves the pages of the rules as read-only Markdown and shows them rendered. */
export function registerRulePages({ settings }: Documents, log: vscode.LogOutputChannel): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();

  const provideTextDocumentContent = (uri: vscode.Uri): string => {
    const id = uri.path.replace(/^\/|\.md$/g, "");
    const language = languageNow(settings);
    const rule = rules.find((each) => each.id === id);
    return (rule && rulePage(language, rule, exampleOf(id))) ?? word(editor, language, "noSuchRule", { rule: id.replace(/[^\w-]/g, "") });
  };

  const showRule = async (rule?: unknown): Promise<void> => {
    const id = typeof rule === "string" ? rule : await pickRule();
    if (id !== undefined) await vscode.commands.executeCommand("markdown.showPreview", ruleUri(id));
  };

  const pickRule = async (): Promise<string | undefined> => {
    const language = languageNow(settings);
    const items = rules.map(({ id }) => ({ label: id, description: ruleText(language, id)?.title ?? "" }));
    return (await vscode.window.showQuickPick(items, { placeHolder: word(editor, language, "pickRule"), matchOnDescription: true }))?.label;
  };

  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: guard(log, "rule page", provideTextDocumentContent),
    }),
    command(settings, log, "showRule", showRule),
    settings.onDidChange(() => {
      for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === scheme) changed.fire(uri);
    }),
  );
}
