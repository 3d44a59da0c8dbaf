import * as vscode from "vscode";
import type { Graph } from "./graph";
import { guard } from "./guard";

/** Shows the graph in the sidebar. */
export function registerGraphView(graph: Graph, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.window.registerWebviewViewProvider("activationLens.graph", {
    resolveWebviewView: guard(log, "graph view", (view: vscode.WebviewView) => {
      const page = graph.addPage("sidebar", view.webview, () => view.visible);
      view.onDidDispose(() => graph.removePage(page));
    }),
  });
}
