import type { Range } from "../positions";
import { printable } from "../session";

/** Columns of a line that are shown at most. */
const width = 100;

/** The line that a range begins in, with its number, and a line below that marks the range. Of a long line, the part around it. */
export function excerpt(line: string, { start, end }: Range): readonly string[] {
  const first = start.column - 1;
  const last = Math.max(end.line > start.line ? line.trimEnd().length : end.column - 1, first + 1);
  const from = line.length <= width ? 0 : Math.max(0, Math.min(first - 20, line.length - width));
  const before = clean(line.slice(from, first));
  const marked = clean(line.slice(first, Math.min(last, from + width)));
  const after = clean(line.slice(Math.min(last, from + width), from + width));
  const number = String(start.line).padStart(5);
  return [`${number} | ${before}${marked}${after}`.trimEnd(), `${" ".repeat(5)} | ${before.replace(/[^\t]/gu, blank)}${"^".repeat(Math.max(1, cells(marked)))}`];
}

// A tab moves as far below another tab; a cut surrogate pair or a control character must not reach the terminal.
const clean = (text: string): string => text.split("\t").map((part) => printable(part)).join("\t").replace(/\p{Surrogate}/gu, "\uFFFD");

const blank = (character: string): string => " ".repeat(cells(character));

/** How many cells of a terminal a text takes: two for what East Asian fonts draw wide, none for what joins the character before. */
function cells(text: string): number {
  let count = 0;
  for (const character of text) {
    if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) continue;
    count += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(character) ? 2 : 1;
  }
  return count;
}
