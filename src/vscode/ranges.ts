import * as vscode from "vscode";
import type { Place } from "../model/known";
import type { Analysed } from "./documents";

/** A place as the editor's range in the text that was analysed. */
export function rangeOf(analysed: Analysed, { uri, from, to }: Place): vscode.Range {
  const start = analysed.position(uri, from);
  const end = analysed.position(uri, to);
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** A place as the editor's location. */
export const locationOf = (analysed: Analysed, place: Place): vscode.Location => new vscode.Location(vscode.Uri.parse(place.uri, true), rangeOf(analysed, place));

/** The URIs of the units of a program, as places name them. */
export const urisOf = ({ source }: Analysed): ReadonlySet<string> => new Set(source.units.map(({ uri }) => uri));
