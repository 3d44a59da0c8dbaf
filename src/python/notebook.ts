/** A code cell in Python; `index` counts all cells of the notebook. */
export interface NotebookCell {
  readonly index: number;
  readonly text: string;
}

/** What a notebook holds for us, or why it cannot be read. */
export type Notebook =
  | { readonly ok: true; readonly language: string; readonly cells: readonly NotebookCell[] }
  | { readonly ok: false; readonly error: string };

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function member(value: unknown, ...path: readonly string[]): unknown {
  let current = value;
  for (const name of path) current = isObject(current) && Object.hasOwn(current, name) ? current[name] : undefined;
  return current;
}

/** The first of the values that is a text with something in it. */
function firstText(...values: readonly unknown[]): string | undefined {
  return values.find((value): value is string => typeof value === "string" && value !== "");
}

type Read = { readonly ok: true; readonly root: Json; readonly cells: readonly unknown[] } | { readonly ok: false; readonly error: string };

/** The notebook's cells in one row; nbformat 3 kept them in worksheets. */
function readCells(json: string): Read {
  let root: unknown;
  try {
    root = JSON.parse(withoutMark(json));
  } catch (error) {
    // It throws errors only.
    return { ok: false, error: `not JSON: ${(error as Error).message}` };
  }
  if (!isObject(root)) return { ok: false, error: "the notebook is not an object" };
  const cells = member(root, "cells");
  if (Array.isArray(cells)) return { ok: true, root, cells };
  const worksheets = member(root, "worksheets");
  if (Array.isArray(worksheets)) {
    const all = worksheets.flatMap((sheet): unknown[] => {
      const inSheet = member(sheet, "cells");
      return Array.isArray(inSheet) ? inSheet : [];
    });
    return { ok: true, root, cells: all };
  }
  if (cells !== undefined) return { ok: false, error: "`cells` is not a list" };
  return { ok: false, error: worksheets === undefined ? "the notebook has no cells" : "`worksheets` is not a list" };
}

function withoutMark(json: string): string {
  return json.charCodeAt(0) === 0xfeff ? json.slice(1) : json;
}

/** The name of the member that holds a code cell's text; nbformat 3 called it `input`. */
function sourceName(cell: Json): "source" | "input" {
  return cell["source"] === undefined && cell["input"] !== undefined ? "input" : "source";
}

function sourceOf(cell: Json): string {
  const source = cell[sourceName(cell)];
  if (typeof source === "string") return source;
  return Array.isArray(source) ? source.filter((line): line is string => typeof line === "string").join("") : "";
}

function isPython(language: string): boolean {
  return /^(i?python\d*|py)$/i.test(language);
}

/** Reads the Python code cells of an .ipynb file. The notebook's language holds for cells that name none. */
export function readNotebook(json: string): Notebook {
  const read = readCells(json);
  if (!read.ok) return read;
  const language =
    firstText(member(read.root, "metadata", "kernelspec", "language"), member(read.root, "metadata", "language_info", "name")) ?? "python";
  const cells: NotebookCell[] = [];
  read.cells.forEach((cell, index) => {
    if (!isObject(cell) || cell["cell_type"] !== "code") return;
    const ownLanguage = firstText(member(cell, "metadata", "vscode", "languageId"), cell["language"]) ?? language;
    if (isPython(ownLanguage)) cells.push({ index, text: sourceOf(cell) });
  });
  return { ok: true, language, cells };
}
