import type { Place } from "../model/known";
import { isSameUnit, type UnitName } from "../model/place";

/** A line and a column, both from 0; columns count UTF-16 units, as the editor does. */
export interface LineColumn {
  readonly line: number;
  readonly character: number;
}

/** Finds lines in one text. The text is the one that was analysed, which may be older than what the editor shows. */
export class Lines {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    const starts = [0];
    for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
    this.#starts = starts;
    this.#length = text.length;
  }

  /** Where an offset lies; offsets outside the text are moved to its ends. */
  at(offset: number): LineColumn {
    const within = Math.min(Math.max(offset, 0), this.#length);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= within) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: within - (this.#starts[low] ?? 0) };
  }
}

/** Whether an offset of a text lies in a place or at one of its ends. */
export const touches = (place: Place, unit: UnitName, offset: number): boolean =>
  isSameUnit(place, unit) && place.from <= offset && offset <= place.to;
