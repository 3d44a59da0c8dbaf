import * as vscode from "vscode";
import { registerCommands } from "./commands";

/** Called by VS Code once, when the first Python file or notebook opens; every feature is one line here. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel("Activation Lens", { log: true });

  context.subscriptions.push(
    log,
    registerCommands(log),
  );
}
