import { afterLineBreak, endOfLine } from "./characters";

/** A place as people count: line and column begin at 1, columns count UTF-16 units. */
export interface Position { readonly line: number; readonly column: number }

/** Where the lines of a text begin. Lines end with \n, \r\n or \r, as Python and VS Code see them. */
export class LineIndex {
  private readonly starts: readonly number[];

  constructor(private readonly text: string) {
    const starts = [0];
    for (let at = endOfLine(text, 0); at < text.length; at = endOfLine(text, at)) {
      at = afterLineBreak(text, at);
      starts.push(at);
    }
    this.starts = starts;
  }

  get lineCount(): number {
    return this.starts.length;
  }

  /** The position of an offset; offsets outside the text count as its beginning or its end. */
  positionAt(offset: number): Position {
    const { starts } = this;
    const at = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
  }

  /** The offset of a position; a column beyond its line counts as the line's end, a line beyond the text as the text's. */
  offsetAt(position: Position): number {
    const { starts, text } = this;
    if (position.line < 1) return 0;
    const start = starts[position.line - 1];
    if (start === undefined) return text.length;
    return Math.min(start + Math.max(0, position.column - 1), endOfLine(text, start));
  }
}
