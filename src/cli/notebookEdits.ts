import { readJson, type Table, type Written } from "../lint/configurationText";
import { spliced, type TextEdit } from "./editFile";
import { linesOf } from "./positions";

/** Edits of a notebook's cells as edits of its JSON: of the lines they touch and of nothing else. Null where a cell has no text of its own. */
export function notebookEdits(json: string, edits: readonly TextEdit[]): readonly TextEdit[] | null {
  const { root, stoppedAt } = readJson(json);
  if (stoppedAt !== null) return null;
  const cells = cellsIn(root);
  const all: TextEdit[] = [];
  for (const cell of new Set(edits.map((edit) => edit.cell))) {
    const source = cells[cell ?? -1];
    const made =
      source &&
      sourceEdits(
        json,
        source,
        edits.filter((edit) => edit.cell === cell).sort((a, b) => a.from - b.from),
      );
    if (!made) return null;
    all.push(...made);
  }
  return all;
}

/** The sources of all cells, code or not, where they stand in the JSON. */
function cellsIn(root: Table): readonly (Written | undefined)[] {
  const member = (value: Written | Table | undefined, key: string): Written | undefined =>
    value?.kind === "table" ? value.entries.get(key)?.value : undefined;
  const list = (value: Written | undefined): readonly Written[] => (value?.kind === "list" ? value.items : []);
  const cells = root.entries.has("cells")
    ? list(member(root, "cells"))
    : list(member(root, "worksheets")).flatMap((sheet) => list(member(sheet, "cells")));
  return cells.map((cell) => member(cell, "source") ?? member(cell, "input"));
}

function sourceEdits(json: string, source: Written, edits: readonly TextEdit[]): readonly TextEdit[] | null {
  const spell = spellingOf(json);
  if (source.kind === "string") {
    const raw = json.slice(source.from, source.to);
    return edits.map(({ from, to, text }) => ({
      from: source.from + rawOffset(raw, from),
      to: source.from + rawOffset(raw, to),
      text: spell(text).slice(1, -1),
    }));
  }
  if (source.kind !== "list") return null;
  const lines = source.items
    .map((item) => (item.kind === "string" ? { text: item.value, from: item.from, to: item.to } : null))
    .filter((line) => line !== null);
  const first = lines[0];
  if (first === undefined || lines.length < source.items.length) return null;
  const second = lines[1];
  const between = second ? json.slice(first.to, second.from) : ", ";

  // The lines from the first that an edit touches to the last are written anew, in the same layout; lines that stay keep their spelling.
  let start = 0;
  const placed = lines.map((line) => ({ ...line, start: (start += line.text.length) - line.text.length, end: start }));
  const from = edits[0]?.from ?? 0;
  const to = edits.at(-1)?.to ?? 0;
  const touched = placed.filter(
    (line) => line.start <= to && line.end >= from && (line.start < to || line.end > from || line.start === from),
  );
  const [head, tail] = [touched[0], touched.at(-1)];
  if (head === undefined || tail === undefined) return null;
  const before = placed
    .slice(placed.indexOf(head), placed.indexOf(tail) + 1)
    .map(({ text }) => text)
    .join("");
  const after = spliced(
    before,
    edits.map((edit) => ({ ...edit, from: edit.from - head.start, to: edit.to - head.start })),
  );
  const fresh = (after.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((line) => {
    const same = touched.find(({ text }) => text === line);
    return same ? json.slice(same.from, same.to) : spell(line);
  });
  if (fresh.length > 0) return [{ from: head.from, to: tail.to, text: fresh.join(between) }];
  // Nothing is left of these lines: they go with the comma behind or before them.
  const [next, previous] = [placed[placed.indexOf(tail) + 1], placed[placed.indexOf(head) - 1]];
  return [next ? { from: head.from, to: next.from, text: "" } : { from: previous?.to ?? head.from, to: tail.to, text: "" }];
}

/** Strings as this file spells them: with or without escapes for what is not ASCII. */
const spellingOf =
  (json: string) =>
  (text: string): string => {
    const plain = JSON.stringify(text);
    return /^[\u0000-\u007f]*$/.test(json)
      ? plain.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
      : plain;
  };

/** Where the unit of a string's value stands in the string as it is written, quotes and escapes and all. */
function rawOffset(raw: string, offset: number): number {
  let at = 1;
  for (let unit = 0; unit < offset; unit++) at += raw[at] === "\\" ? (raw[at + 1] === "u" ? 6 : 2) : 1;
  return at;
}

/** Finds the line of a notebook's file, from 1, that holds a line of a cell; the first line where it cannot be told. */
export function fileLines(json: string): (cell: number, line: number) => number {
  const cells = cellsIn(readJson(json).root);
  const { position } = linesOf(json);
  return (cell, line) => {
    const source = cells[cell];
    if (source === undefined) return 1;
    let seen = 1;
    const holder =
      source.kind !== "list"
        ? source
        : (source.items.find((item) => {
            seen += item.kind === "string" ? item.value.split("\n").length - 1 : 0;
            return seen > line;
          }) ??
          source.items.at(-1) ??
          source);
    return position(holder.from).line;
  };
}
