import type { Place } from "../model/known";
import type { Program } from "../lint/program";
import { linesOf, type Lines, type Range } from "./positions";

/** A place as people and other programs read it; `cell` only in notebooks. */
export interface Spot {
  readonly path: string;
  readonly cell: number | undefined;
  readonly range: Range;
}

/** Turns the engine's places into lines and columns. */
export interface Places {
  spot(place: Place): Spot;
  /** The text of the line that a spot begins in. */
  line(spot: Spot): string;
}

/** For a program and the modules it was analysed with. Lines are looked for only in texts that are asked about. */
export function placesOf(program: Program): Places {
  const texts = new Map(program.units.map((unit) => [key(unit.uri, unit.cell), unit.text]));
  for (const module of program.modules?.values() ?? []) if (module !== null) texts.set(key(module.uri, undefined), module.text);
  const known = new Map<string, Lines>();
  const lines = (uri: string, cell: number | undefined): Lines => {
    const name = key(uri, cell);
    const found = known.get(name) ?? linesOf(texts.get(name) ?? "");
    known.set(name, found);
    return found;
  };
  return {
    spot: ({ uri, cell, from, to }) => {
      const { position } = lines(uri, cell);
      return { path: uri, cell, range: { start: position(from), end: position(to) } };
    },
    line: ({ path, cell, range }) => lines(path, cell).line(range.start.line),
  };
}

const key = (uri: string, cell: number | undefined): string => (cell === undefined ? uri : `${cell}:${uri}`);
