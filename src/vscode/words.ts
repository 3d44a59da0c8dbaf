import * as vscode from "vscode";
import { languageOf, type Language } from "../text/language";
import type { Settings } from "./settings";

/** The language to speak now: the one that is set, else the editor's. */
export function languageNow(settings: Settings): Language {
  const written = settings.get("language");
  return written === "auto" ? languageOf(vscode.env.language) : written;
}
