import type { Place } from "../model/known";
import type { Backend, Version } from "../model/version";

/** One text of a program: a file, or one code cell of a notebook. */
export interface Unit {
  readonly uri: string;
  /** Index into the notebook's cells, code or not. */
  readonly cell?: number;
  readonly text: string;
}

/** What is analysed as one: a file, or the code cells of a notebook in their order. */
export interface Program {
  readonly units: readonly Unit[];
  /** Reads magics and shell lines as notebooks do. */
  readonly notebook?: boolean;
  /** Other modules of the project by the names that imports give them, as in `Result.wantedModules`. */
  readonly modules?: Modules;
  /** Files that are analysed as programs of their own as well: what is wrong in one of them whatever this program does is told there, and not here. */
  readonly lookedAt?: ReadonlySet<string>;
  /** Where the code itself does not tell. */
  readonly version?: Version;
  readonly backend?: Backend;
}

/** The text of a module and where it stands. What was read of it is kept as long as the object lives. */
export interface Module {
  readonly uri: string;
  readonly text: string;
}

/** Modules that are known, or that are looked for when they are asked for: any `Map`, for one. */
export interface Modules {
  /** Null where there is no such module, undefined where nobody has looked yet. */
  get(name: string): Module | null | undefined;
  /** Those that were found so far. */
  values(): Iterable<Module | null>;
}

/** New text for a place. */
export interface Edit {
  readonly at: Place;
  readonly text: string;
}
