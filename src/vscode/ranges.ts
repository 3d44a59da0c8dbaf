import * as vscode from "vscode";
import type { Place } from "../model/known";
import type { Unit } from "../lint/program";
import type { LintFinding } from "../lint/result";
import { isSameUnit, type UnitName } from "../model/place";
import type { Analysed } from "./documents";
import { shownAt, type Shown } from "./findingPlaces";

/** A place as the editor's range in the text that was analysed. */
export function rangeOf(analysed: Analysed, place: Place): vscode.Range {
  const start = analysed.position(place, place.from);
  const end = analysed.position(place, place.to);
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** A place as the editor's location. */
export const locationOf = (analysed: Analysed, place: Place): vscode.Location =>
  new vscode.Location(uriOf(analysed, place), rangeOf(analysed, place));

/** The document that a place is in; undefined where it is in a module that the program imports. */
export const documentOf = ({ source }: Analysed, place: UnitName): vscode.TextDocument | undefined =>
  source.documents[source.units.findIndex((unit) => isSameUnit(unit, place))];

/** Where a finding is shown in the program itself, and not in a module that it imports; undefined where it has no place there. */
export const shownIn = ({ source }: Analysed, finding: LintFinding): Shown | undefined =>
  shownAt(finding, (place) => source.units.some((unit) => isSameUnit(unit, place)));

/** The URI that the editor knows a place under: that of the cell in notebooks, which is not that of the unit. */
export const uriOf = (analysed: Analysed, place: Place): vscode.Uri =>
  documentOf(analysed, place)?.uri ?? vscode.Uri.parse(place.uri, true);

/** The unit that a document is; undefined where it is no part of the program. */
export const unitOf = ({ source }: Analysed, document: vscode.TextDocument): Unit | undefined =>
  source.units[source.documents.indexOf(document)];

/** The text of a unit as it was analysed. */
export const textOf = ({ source }: Analysed, place: UnitName): string => source.units.find((unit) => isSameUnit(unit, place))?.text ?? "";

/** A place for people: the line, in notebooks after the number of the cell. */
export function placeName(analysed: Analysed, place: Place): string {
  const line = analysed.position(place, place.from).line + 1;
  return place.cell === undefined ? `${line}` : `[${place.cell + 1}] ${line}`;
}
