import * as vscode from "vscode";
import { editor } from "../text/editor";
import { word } from "../text/phrases";
import { guard } from "./guard";
import type { Settings } from "./settings";
import { languageNow } from "./words";

/** Wraps what somebody asked for: where it fails it is not only logged, as by `guard`, but they are told what was not done and why. */
export const asked = <A extends unknown[], R>(
  settings: Settings,
  log: vscode.LogOutputChannel,
  name: string,
  run: (...args: A) => R,
  notDone: "notDone" | "notSaved" | "notCopied" | "notApplied" = "notDone",
): ((...args: A) => R | undefined) =>
  guard(log, name, run, (reason) => {
    const language = languageNow(settings);
    const show = word(editor, language, "showLog");
    void vscode.window.showErrorMessage(word(editor, language, notDone, { reason }), show).then((picked) => {
      if (picked === show) log.show(true);
    });
  });

/** Registers a command of the extension; `id` is what follows its name. */
export const command = <A extends unknown[]>(
  settings: Settings,
  log: vscode.LogOutputChannel,
  id: string,
  run: (...args: A) => unknown,
): vscode.Disposable => vscode.commands.registerCommand(`activationLens.${id}`, asked(settings, log, id, run));
