import * as vscode from "vscode";
import { guard } from "./guard";

/** Registers the commands that belong to no other feature. */
export function registerCommands(log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand("activationLens.showLog", guard(log, "showLog", () => log.show(true)));
}
