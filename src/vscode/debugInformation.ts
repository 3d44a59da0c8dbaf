import * as vscode from "vscode";
import { editor } from "../text/editor";
import { word } from "../text/phrases";
import { activePython } from "./activePython";
import { command } from "./asked";
import type { Documents } from "./documents";
import { settingsTable } from "./settingsTable";
import { languageNow } from "./words";

/** Copies what helps to understand trouble: versions, settings and figures of the last analysis; no code, no names, no paths. */
export function registerDebugInformation(
  { extension }: vscode.ExtensionContext,
  documents: Documents,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const copy = async (): Promise<void> => {
    const { settings } = documents;
    const document = activePython();
    const analysed = document && documents.latest(document);
    // The manifest is ours and has a version.
    const { version } = extension.packageJSON as { readonly version: string };
    const lines = [
      `Activation Lens ${version}`,
      `${vscode.env.appName} ${vscode.version}, ${vscode.env.uiKind === vscode.UIKind.Web ? "web" : "desktop"}, ${vscode.env.remoteName ?? "local"}, ${vscode.env.language}`,
      `trusted: ${vscode.workspace.isTrusted}, folders: ${vscode.workspace.workspaceFolders?.length ?? 0}, schemes: ${[...new Set(vscode.workspace.workspaceFolders?.map(({ uri }) => uri.scheme))].join(" ")}`,
      ...Object.entries(settingsTable).map(
        ([name, { key }]) => `${key}: ${JSON.stringify(settings.get(name as keyof typeof settingsTable, document?.uri))}`,
      ),
    ];
    if (analysed) {
      const { source, result, durationMs } = analysed;
      const { analysis } = result;
      lines.push(
        `${source.isNotebook ? "notebook" : "file"} (${source.uri.scheme}): ${source.units.length} units, ${source.units.reduce((sum, { text }) => sum + text.length, 0)} characters, ${result.wantedModules.length} modules`,
        `${durationMs.toFixed(1)} ms, ${analysis.steps} steps, ${analysis.complete ? "complete" : "stopped early"}`,
        `${analysis.models.length} models, ${analysis.activations.length} activations, ${analysis.uses.length} losses, ${result.findings.length} findings`,
        `not judged: ${result.unjudged.map(({ reason }) => reason).join(" ") || "-"}`,
        ...result.failures.map(({ during, error }) => `failed: ${during}: ${error instanceof Error ? error.name : typeof error}`),
      );
    }
    await vscode.env.clipboard.writeText(`${lines.join("\n")}\n`);
    void vscode.window.showInformationMessage(word(editor, languageNow(settings), "debugCopied"));
  };
  return command(documents.settings, log, "copyDebugInformation", copy);
}
