import * as vscode from "vscode";
import type { Place } from "../model/known";
import { editor } from "../text/editor";
import { languageOf, type Language } from "../text/language";
import { word } from "../text/phrases";
import type { Analysed } from "./analyse";
import type { Settings } from "./settings";

/** The language to speak now: the one that is set, else the editor's. */
export function languageNow(settings: Settings): Language {
  const written = settings.get("language");
  return written === "auto" ? languageOf(vscode.env.language) : written;
}

/** A place in words: "line 4", or "cell 2, line 4" in a notebook. */
export function cellAndLine(analysed: Analysed, at: Place, language: Language): string {
  const line = analysed.position(at, at.from).line + 1;
  return at.cell === undefined
    ? word(editor, language, "lineNumber", { line })
    : word(editor, language, "cellAndLine", { cell: at.cell + 1, line });
}
