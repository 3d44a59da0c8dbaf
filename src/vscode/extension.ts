import * as vscode from "vscode";
import type { HostMessage } from "../protocol/messages";
import { editor } from "../text/editor";
import { languageOf } from "../text/language";
import { word } from "../text/phrases";
import { command } from "./asked";
import { registerCompletion } from "./completion";
import { registerConfigurationProblems } from "./configurationProblems";
import { registerDebugInformation } from "./debugInformation";
import { registerDiagnostics } from "./diagnostics";
import { Documents } from "./documents";
import { registerExample } from "./example";
import { registerExplain } from "./explain";
import { registerFalseAlarmReport } from "./falseAlarmReport";
import { registerFirstLoss } from "./firstLossHints";
import { registerFixes } from "./fixes";
import { Graph } from "./graph";
import { registerGraphPanel } from "./graphPanel";
import { registerGraphView } from "./graphView";
import { registerHover } from "./hover";
import { registerIgnoreActions } from "./ignoreActions";
import { registerLanguageModelTools } from "./languageModelTools";
import { registerModelsView } from "./modelsView";
import { registerRulePages } from "./rulePages";
import { Settings } from "./settings";
import { registerSnippets } from "./snippetCompletion";
import { registerStatus } from "./status";
import { registerTitleContext } from "./titleContext";
import { registerWorkspaceCheck } from "./workspaceCheck";

/** What `activate` returns: for the extension's own tests, not for other extensions. */
export interface Exports {
  readonly testing: { lastGraphMessage(kind: HostMessage["kind"]): HostMessage | undefined; remembered(): number };
}

/** Called by VS Code once, when the first Python file or notebook opens. */
export function activate(context: vscode.ExtensionContext): Exports {
  const log = vscode.window.createOutputChannel("Activation Lens", { log: true });
  context.subscriptions.push(log);
  try {
    return start(context, log);
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    void vscode.window.showErrorMessage(word(editor, languageOf(vscode.env.language), "activationFailed"));
    throw error;
  }
}

/** Every feature is one line here. */
function start(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): Exports {
  const settings = new Settings();
  const documents = new Documents(settings, log);
  const graph = new Graph(context, documents, log);

  context.subscriptions.push(
    settings,
    documents,
    graph,
    registerDiagnostics(documents, log),
    registerConfigurationProblems(settings, log),
    registerIgnoreActions(documents, log),
    registerFixes(documents, log),
    registerHover(documents, log),
    registerRulePages(documents, log),
    registerGraphView(graph, log),
    registerGraphPanel(context, graph, settings, log),
    registerExplain(documents, graph, log),
    registerFirstLoss(documents, log),
    registerModelsView(documents, log),
    registerLanguageModelTools(documents, log),
    registerCompletion(documents, log),
    registerSnippets(documents, log),
    registerStatus(documents, log),
    registerTitleContext(documents, log),
    registerWorkspaceCheck(documents, log),
    registerFalseAlarmReport(context, documents, log),
    registerDebugInformation(context, documents, log),
    registerExample(settings, log),
    command(settings, log, "showLog", () => log.show(true)),
  );
  return { testing: { lastGraphMessage: (kind) => graph.lastMessages.get(kind), remembered: () => documents.size } };
}
