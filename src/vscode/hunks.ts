import type { Edit } from "../lint/program";
import type { Place } from "../model/known";
import { isSameUnit, type UnitName } from "../model/place";

/** Whole lines that edits change: where they begin, and what they say before and after. */
export interface ChangedLines {
  readonly at: Place;
  readonly before: string;
  readonly after: string;
}

/** What edits do to a program, line by line; `textOf` gives the text of a unit. Edits are sorted and do not overlap. */
export function changedLines(edits: readonly Edit[], textOf: (unit: UnitName) => string): readonly ChangedLines[] {
  const groups: { readonly edits: Edit[]; readonly from: number; to: number }[] = [];
  for (const edit of edits) {
    const [from, to] = wholeLines(textOf(edit.at), edit.at);
    const last = groups.at(-1);
    if (last?.edits[0] && isSameUnit(last.edits[0].at, edit.at) && from <= last.to) {
      last.edits.push(edit);
      last.to = Math.max(last.to, to);
    } else groups.push({ edits: [edit], from, to });
  }
  return groups.flatMap(({ edits: own, from, to }) => {
    const [first] = own;
    const text = first ? textOf(first.at) : "";
    if (!first || text === "") return [];
    let after = "";
    let position = from;
    for (const { at, text: written } of own) {
      after += text.slice(position, at.from) + written;
      position = at.to;
    }
    return [{ at: { ...first.at, from, to }, before: text.slice(from, to), after: after + text.slice(position, to) }];
  });
}

/** The lines that a place is on, without the break that ends the last. */
function wholeLines(text: string, { from, to }: Place): readonly [from: number, to: number] {
  const length = text.slice(to).search(/[\r\n]/);
  return [Math.max(text.lastIndexOf("\n", from - 1), text.lastIndexOf("\r", from - 1)) + 1, length < 0 ? text.length : to + length];
}
