import * as vscode from "vscode";
import { configuration } from "../text/configuration";
import { say } from "../text/phrases";
import { source } from "./diagnostics";
import { guard } from "./guard";
import type { ReadFile } from "./projects";
import type { Settings } from "./settings";
import { languageNow } from "./words";

/** Marks what is wrong in the configuration files of projects: unknown options and rules, values of the wrong type. */
export function registerConfigurationProblems(settings: Settings, log: vscode.LogOutputChannel): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection("activation-lens-configuration");
  const show = ({ uri, problems }: ReadFile): void => {
    const language = languageNow(settings);
    collection.set(
      uri,
      problems.map(({ message, data, line, column, from, to }) => {
        const start = new vscode.Position(line - 1, column - 1);
        const diagnostic = new vscode.Diagnostic(
          new vscode.Range(start, start.translate(0, to - from)),
          say(configuration, language, message, data),
          vscode.DiagnosticSeverity.Warning,
        );
        diagnostic.source = source;
        return diagnostic;
      }),
    );
  };
  return vscode.Disposable.from(collection, settings.projects.onDidRead(guard(log, "configuration", show)));
}
