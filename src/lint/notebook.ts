import { readNotebook } from "../python/notebook";
import type { Program } from "./program";

/** The Python cells of a notebook file as one program, or what is wrong with the file. */
export function notebookProgram(uri: string, json: string): { readonly program: Program } | { readonly problem: string } {
  const notebook = readNotebook(json);
  if (!notebook.ok) return { problem: notebook.error };
  return { program: { units: notebook.cells.map(({ index, text }) => ({ uri, cell: index, text })), notebook: true } };
}
