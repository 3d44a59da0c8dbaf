import * as vscode from "vscode";
import { editor } from "../text/editor";
import { word } from "../text/phrases";
import { command } from "./asked";
import { DisposableValue } from "./dispose";
import type { Graph } from "./graph";
import { guard } from "./guard";
import type { Settings } from "./settings";
import { languageNow } from "./words";

const viewType = "activationLens.graphPanel";

/** Opens the graph in an editor tab beside the code, one at a time, and brings it back when the window is opened again. */
export function registerGraphPanel(
  context: vscode.ExtensionContext,
  graph: Graph,
  settings: Settings,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const open = new DisposableValue<vscode.WebviewPanel>();

  const adopt = (panel: vscode.WebviewPanel): void => {
    open.value = panel;
    panel.iconPath = {
      light: vscode.Uri.joinPath(context.extensionUri, "media", "view-light.svg"),
      dark: vscode.Uri.joinPath(context.extensionUri, "media", "view-dark.svg"),
    };
    const page = graph.addPage("editor", panel.webview, () => panel.visible);
    panel.onDidDispose(() => {
      graph.removePage(page);
      if (open.value === panel) open.value = undefined;
    });
  };

  /** Called with a place from a hover, without one from the palette and the title of an editor. */
  const openGraph = async (place?: unknown): Promise<void> => {
    if (isPlace(place)) graph.show(await vscode.workspace.openTextDocument(vscode.Uri.parse(place.uri, true)), place.offset);
    if (open.value) open.value.reveal(undefined, true);
    else
      adopt(
        vscode.window.createWebviewPanel(viewType, word(editor, languageNow(settings), "panelTitle"), {
          viewColumn: vscode.ViewColumn.Beside,
          preserveFocus: true,
        }),
      );
  };

  return vscode.Disposable.from(
    open,
    command(settings, log, "openGraph", openGraph),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: guard(log, "graph panel", async (panel: vscode.WebviewPanel) =>
        adopt(panel),
      ) as vscode.WebviewPanelSerializer["deserializeWebviewPanel"],
    }),
  );
}

/** What a link to the graph hands over. The title of an editor hands over a URI instead, which is no place. */
export interface GraphPlace {
  readonly uri: string;
  readonly offset: number;
}

const isPlace = (value: unknown): value is GraphPlace =>
  typeof value === "object" &&
  value !== null &&
  "uri" in value &&
  typeof value.uri === "string" &&
  "offset" in value &&
  typeof value.offset === "number";
