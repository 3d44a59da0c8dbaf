import * as vscode from "vscode";
import type { WebMessage } from "../protocol/messages";

/** Asks where to save a picture of the graph, beside the code unless told otherwise, and writes it there. */
export async function savePicture(
  { name, format, data }: Extract<WebMessage, { readonly kind: "save" }>,
  near: vscode.Uri | undefined,
): Promise<void> {
  const folder = near && near.scheme !== "untitled" ? vscode.Uri.joinPath(near, "..") : vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    filters: { [format.toUpperCase()]: [format] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${name}.${format}`) }),
  });
  if (!target) return;
  const bytes = format === "svg" ? new TextEncoder().encode(data) : Uint8Array.from(atob(data), (unit) => unit.charCodeAt(0));
  await vscode.workspace.fs.writeFile(target, bytes);
}
