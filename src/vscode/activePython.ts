import * as vscode from "vscode";
import { sourceOf } from "./sources";

/**
 * The Python document that somebody works on: that of the active editor or, where no cell of the active notebook is being edited,
 * the cell of it that is selected, else the nearest one above.
 * Undefined while something else is active, such as the Problems view, a webview or a text in another language.
 */
export function activePython(): vscode.TextDocument | undefined {
  const { activeTextEditor, activeNotebookEditor } = vscode.window;
  if (activeTextEditor && sourceOf(activeTextEditor.document)) return activeTextEditor.document;
  const cells = activeNotebookEditor?.notebook.getCells().filter(({ document }) => document.languageId === "python") ?? [];
  const selected = activeNotebookEditor?.selections[0]?.start ?? 0;
  return (cells.filter(({ index }) => index <= selected).at(-1) ?? cells[0])?.document;
}

/** Fires when another editor, notebook or cell becomes active, or none. */
export const onDidChangeActivePython = (listener: () => void): vscode.Disposable => {
  const { onDidChangeActiveTextEditor, onDidChangeActiveNotebookEditor, onDidChangeNotebookEditorSelection } = vscode.window;
  return vscode.Disposable.from(
    onDidChangeActiveTextEditor(listener),
    onDidChangeActiveNotebookEditor(listener),
    onDidChangeNotebookEditorSelection(listener),
  );
};
