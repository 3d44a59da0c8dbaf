import * as vscode from "vscode";
import { sourceOf } from "./sources";

/**
 * The Python document that somebody works on: that of the active editor, or of the active notebook where no cell of it is being edited.
 * Undefined while something else is active, such as the Problems view, a webview or a text in another language.
 */
export function activePython(): vscode.TextDocument | undefined {
  const { activeTextEditor, activeNotebookEditor } = vscode.window;
  if (activeTextEditor && sourceOf(activeTextEditor.document)) return activeTextEditor.document;
  return activeNotebookEditor?.notebook.getCells().find((cell) => sourceOf(cell.document) !== undefined)?.document;
}

/** Fires when another editor or notebook becomes active, or none. */
export const onDidChangeActivePython = (listener: () => void): vscode.Disposable =>
  vscode.Disposable.from(vscode.window.onDidChangeActiveTextEditor(listener), vscode.window.onDidChangeActiveNotebookEditor(listener));
