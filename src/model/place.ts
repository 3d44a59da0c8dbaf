import type { Place } from "./known";

/** Names one text of a program: a file, or a cell of a notebook. Places and units both do. */
export type UnitName = Pick<Place, "uri" | "cell">;

/** Tells a text from all others. */
export const keyOfUnit = ({ uri, cell }: UnitName): string => `${uri}|${cell ?? ""}`;

/** Whether two names mean the same text. */
export const isSameUnit = (a: UnitName, b: UnitName): boolean => a.uri === b.uri && a.cell === b.cell;

/** Whether two places are the same stretch of the same text. */
export const isSamePlace = (a: Place, b: Place): boolean => isSameUnit(a, b) && a.from === b.from && a.to === b.to;

/** Whether a place lies within another. */
export const holds = (outer: Place, inner: Place): boolean => isSameUnit(outer, inner) && outer.from <= inner.from && inner.to <= outer.to;

/** Whether two places share a character or an end. */
export const meets = (a: Place, b: Place): boolean => isSameUnit(a, b) && a.from <= b.to && b.from <= a.to;

/** Tells what begins at a place from what begins elsewhere. */
export const keyOfStart = (at: Omit<Place, "to">): string => `${keyOfUnit(at)}|${at.from}`;

/** Tells a place from all others. */
export const keyOfPlace = (at: Place): string => `${keyOfStart(at)}-${at.to}`;
