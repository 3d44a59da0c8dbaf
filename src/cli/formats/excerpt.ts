import { cells } from "../cells";
import type { Range } from "../positions";
import { printable } from "../session";

/** Columns of a line that are shown at most, and of a narrow terminal at least; the number of the line takes some more. */
const [widest, narrowest, numbered] = [100, 20, 8];

/** The line that a range begins in, with its number, and a line below that marks the range. Of a line longer than the terminal, the part around it. */
export function excerpt(line: string, { start, end }: Range, columns: number | null = null): readonly string[] {
  const width = columns === null ? widest : Math.min(widest, Math.max(narrowest, columns - numbered));
  const first = start.column - 1;
  const last = Math.max(end.line > start.line ? line.trimEnd().length : end.column - 1, first + 1);
  const from = line.length <= width ? 0 : Math.max(0, Math.min(first - 20, line.length - width));
  const before = clean(line.slice(from, first));
  const marked = clean(line.slice(first, Math.min(last, from + width)));
  const after = clean(line.slice(Math.min(last, from + width), from + width));
  const number = String(start.line).padStart(5);
  return [
    `${number} | ${before}${marked}${after}`.trimEnd(),
    `${" ".repeat(5)} | ${before.replace(/[^\t]/gu, blank)}${"^".repeat(Math.max(1, cells(marked)))}`,
  ];
}

// A tab moves as far below another tab; a cut surrogate pair or a control character must not reach the terminal.
const clean = (text: string): string =>
  text
    .split("\t")
    .map((part) => printable(part))
    .join("\t")
    .replace(/\p{Surrogate}/gu, "\uFFFD");

const blank = (character: string): string => " ".repeat(cells(character));
