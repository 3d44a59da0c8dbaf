import * as vscode from "vscode";
import { activePython, onDidChangeActivePython } from "./activePython";
import type { Documents } from "./documents";
import { guard } from "./guard";

/** Tells the manifest's menus whether the active file has an activation to draw: the graph's icon stands in no other title. */
export function registerTitleContext(documents: Documents, log: vscode.LogOutputChannel): vscode.Disposable {
  let told: boolean | undefined;
  const tell = guard(log, "title", () => {
    const document = activePython();
    // The graph itself is no editor of code: the icons beside it stay as they are.
    if (!document) return;
    const analysis = documents.latest(document)?.result.analysis;
    const has = analysis !== undefined && analysis.activations.length + analysis.functions.length > 0;
    if (has === told) return;
    told = has;
    void vscode.commands.executeCommand("setContext", "activationLens.hasActivations", has);
  });
  tell();
  return vscode.Disposable.from(documents.onDidAnalyse(tell), documents.onDidForget(tell), onDidChangeActivePython(tell));
}
