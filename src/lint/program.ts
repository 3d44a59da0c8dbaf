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
  /**
   * Other modules of the project by the names that `Result.wantedModules` gave: their text and where it stands,
   * or null for those that do not exist.
   */
  readonly modules?: ReadonlyMap<string, { readonly uri: string; readonly text: string } | null>;
  /** Where the code itself does not tell. */
  readonly version?: Version;
  readonly backend?: Backend;
}

/** New text for a place. */
export interface Edit { readonly at: Place; readonly text: string }
