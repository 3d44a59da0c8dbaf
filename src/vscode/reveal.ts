import * as vscode from "vscode";
import type { Place } from "../model/known";
import type { Analysed } from "./documents";
import { documentOf, rangeOf } from "./ranges";

/** Shows the code at a place where it is already open, else beside the graph, and selects it. */
export async function reveal(analysed: Analysed, place: Place): Promise<void> {
  const range = rangeOf(analysed, place);
  const document = documentOf(analysed, place);
  const editor =
    document && (place.cell === undefined ? await showFile(document) : await showCell(analysed.source.uri, document, place.cell));
  if (!editor) return;
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function showFile(document: vscode.TextDocument): Promise<vscode.TextEditor> {
  const open = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  return vscode.window.showTextDocument(document, { viewColumn: open?.viewColumn ?? vscode.ViewColumn.One });
}

async function showCell(uri: vscode.Uri, document: vscode.TextDocument, index: number): Promise<vscode.TextEditor | undefined> {
  const notebook = vscode.workspace.notebookDocuments.find((each) => each.uri.toString() === uri.toString());
  if (!notebook) return undefined;
  const open = vscode.window.visibleNotebookEditors.find((editor) => editor.notebook === notebook);
  const selections = [new vscode.NotebookRange(index, index + 1)];
  const shown = await vscode.window.showNotebookDocument(notebook, { selections, viewColumn: open?.viewColumn ?? vscode.ViewColumn.One });
  shown.revealRange(new vscode.NotebookRange(index, index + 1), vscode.NotebookEditorRevealType.InCenterIfOutsideViewport);
  return vscode.window.visibleTextEditors.find((editor) => editor.document === document);
}
