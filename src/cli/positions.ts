/** A position as people count: both from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A text with its lines, which end at LF, CR LF or CR as in every editor. */
export interface Lines {
  /** Where an offset stands; offsets outside the text are moved to its ends. */
  position(offset: number): Position;
  /** The text of a line without its end; empty where there is no such line. */
  line(line: number): string;
}

/** Finds the lines of a text once, so that each position takes a binary search. */
export function linesOf(text: string): Lines {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return {
    position: (offset) => {
      const inside = Math.min(Math.max(offset, 0), text.length);
      let low = 0;
      for (let high = starts.length; high - low > 1;) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? 0) <= inside) low = middle;
        else high = middle;
      }
      return { line: low + 1, column: inside - (starts[low] ?? 0) + 1 };
    },
    line: (line) => text.slice(starts[line - 1] ?? text.length, starts[line] ?? text.length).replace(/[\r\n]+$/, ""),
  };
}
