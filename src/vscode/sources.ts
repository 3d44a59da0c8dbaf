import * as vscode from "vscode";
import { notebookProgram } from "../lint/notebook";
import type { Unit } from "../lint/program";
import { readText } from "./readText";

/** What is analysed as one in the editor: a Python file, or a notebook. */
export interface Source {
  readonly uri: vscode.Uri;
  readonly isNotebook: boolean;
  /** The file itself, or the Python cells in the notebook's order; documents and units go together by index. None where it is closed. */
  readonly documents: readonly vscode.TextDocument[];
  readonly units: readonly Unit[];
}

/** Copies of files that tools show beside the real ones, and text that is not a file of anybody. */
const ignoredSchemes = new Set(["git", "output", "debug", "search-editor", "vscode-scm"]);

/** Nobody writes such a file by hand, and it would be analysed at every pause in typing. */
const longestFile = 4_000_000;

/** The program that a document belongs to; undefined where it is not Python, far too long, or a copy of something else. */
export function sourceOf(document: vscode.TextDocument): Source | undefined {
  if (!isWatched(document)) return undefined;
  if (!isCell(document)) return fileSource(document);
  const notebook = notebookOf(document);
  return notebook && notebookSource(notebook);
}

/** Where the program is that a document belongs to; no text is read for that, so that it can be asked at every keystroke. */
export const programOf = (document: vscode.TextDocument): vscode.Uri | undefined =>
  isWatched(document) ? (isCell(document) ? notebookOf(document)?.uri : document.uri) : undefined;

const isWatched = ({ languageId, uri }: vscode.TextDocument): boolean => languageId === "python" && !ignoredSchemes.has(uri.scheme);
const isCell = ({ uri }: vscode.TextDocument): boolean => uri.scheme === "vscode-notebook-cell";

/** The URI of a cell does not tell its notebook, for untitled ones least of all. */
const notebookOf = (document: vscode.TextDocument): vscode.NotebookDocument | undefined =>
  vscode.workspace.notebookDocuments.find((each) => each.getCells().some((cell) => cell.document === document));

/** The program of a notebook: its Python cells, other cells and other languages left out. */
export function notebookSource(notebook: vscode.NotebookDocument): Source {
  const cells = notebook.getCells().filter((cell) => cell.kind === vscode.NotebookCellKind.Code && cell.document.languageId === "python");
  return {
    uri: notebook.uri,
    isNotebook: true,
    documents: cells.map((cell) => cell.document),
    units: cells.map((cell) => ({ uri: notebook.uri.toString(), cell: cell.index, text: cell.document.getText() })),
  };
}

/** The program of a file or notebook that is open now. */
export function sourceAt(uri: vscode.Uri): Source | undefined {
  const key = uri.toString();
  const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === key);
  if (document) return sourceOf(document);
  const notebook = vscode.workspace.notebookDocuments.find((each) => each.uri.toString() === key);
  return notebook && notebookSource(notebook);
}

/** The program of a file or notebook that no editor has open, as the file system has it; undefined where it cannot be read. */
export async function closedSource(uri: vscode.Uri): Promise<Source | undefined> {
  const text = await readText(uri, longestFile);
  if (text === undefined) return undefined;
  if (!/\.ipynb$/i.test(uri.path)) return { uri, isNotebook: false, documents: [], units: [{ uri: uri.toString(), text }] };
  const notebook = notebookProgram(uri.toString(), text);
  return "program" in notebook ? { uri, isNotebook: true, documents: [], units: notebook.program.units } : undefined;
}

/** All programs that are open now. */
export const openPrograms = (): readonly vscode.Uri[] => [
  ...vscode.workspace.textDocuments.filter((document) => !isCell(document)).flatMap((document) => programOf(document) ?? []),
  ...vscode.workspace.notebookDocuments.map(({ uri }) => uri),
];

/** Changes whenever a unit is added, removed, moved or edited. */
export const stampOf = ({ documents, units }: Source): string =>
  documents.map((document, index) => `${units[index]?.cell ?? ""}:${document.uri.toString()}@${document.version}`).join(" ");

function fileSource(document: vscode.TextDocument): Source | undefined {
  const text = document.getText();
  return text.length > longestFile
    ? undefined
    : { uri: document.uri, isNotebook: false, documents: [document], units: [{ uri: document.uri.toString(), text }] };
}
