import * as vscode from "vscode";
import { DisposableStore } from "./dispose";
import { guard } from "./guard";

/** The line that somebody types in, from the first letter until the cursor is elsewhere or the file is saved. */
export class TypedLine implements vscode.Disposable {
  readonly #store = new DisposableStore();
  #typed: { readonly document: vscode.TextDocument; readonly line: number } | undefined;

  /** `isOn` tells whether lines of a document count; `onLeave` is called when one is left. */
  constructor(
    isOn: (document: vscode.TextDocument) => boolean,
    onLeave: (document: vscode.TextDocument) => void,
    log: vscode.LogOutputChannel,
  ) {
    const { window, workspace } = vscode;
    const on = <T>(event: vscode.Event<T>, run: (what: T) => void): void => void this.#store.add(event(guard(log, "typed line", run)));
    const leave = (): void => {
      const left = this.#typed?.document;
      this.#typed = undefined;
      if (left) onLeave(left);
    };
    on(workspace.onDidChangeTextDocument, ({ document, contentChanges: [change] }) => {
      if (change && document === window.activeTextEditor?.document && isOn(document))
        this.#typed = { document, line: change.range.start.line + change.text.split("\n").length - 1 };
    });
    on(window.onDidChangeTextEditorSelection, ({ textEditor, selections }) => {
      if (textEditor.document === this.#typed?.document && selections[0]?.active.line !== this.#typed.line) leave();
    });
    on(window.onDidChangeActiveTextEditor, leave);
    on(workspace.onDidSaveTextDocument, leave);
  }

  /** Whether a range of a document is in that line. */
  holds(uri: vscode.Uri, { start, end }: vscode.Range): boolean {
    const typed = this.#typed;
    return typed !== undefined && typed.document.uri.toString() === uri.toString() && start.line <= typed.line && typed.line <= end.line;
  }

  dispose(): void {
    this.#store.dispose();
  }
}
