import * as vscode from "vscode";
import { foldersUpTo, moduleFiles } from "./moduleFiles";
import { readText } from "./readText";

/** The text of a module and where it stands; null where no such file was found. */
export type Module = { readonly uri: string; readonly text: string } | null;

const largestModuleBytes = 1_000_000;

/** Reads a module that the program of a file imports: what the editor holds, saved or not, before what the file system has. */
export async function readModule(name: string, importer: vscode.Uri): Promise<Module> {
  for (const uri of candidates(name, importer)) {
    const key = uri.toString();
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
    if (open) return { uri: key, text: open.getText() };
    const text = await readText(uri, largestModuleBytes);
    if (text !== undefined) return { uri: key, text };
  }
  return null;
}

function candidates(name: string, importer: vscode.Uri): readonly vscode.Uri[] {
  const { up, paths } = moduleFiles(name);
  const folders =
    up === null ? searchPath(importer) : isFile(importer) ? [vscode.Uri.joinPath(importer, "..", ...Array<string>(up).fill(".."))] : [];
  const found = folders.flatMap((folder) => paths.map((path) => vscode.Uri.joinPath(folder, path)));
  return [...new Map(found.map((uri) => [uri.toString(), uri])).values()].filter((uri) => uri.toString() !== importer.toString());
}

/** Where Python would look if the program were started from its own folder, from one above in the workspace, or from another project of it. */
function searchPath(importer: vscode.Uri): readonly vscode.Uri[] {
  const roots = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const own = isFile(importer)
    ? foldersUpTo(vscode.workspace.getWorkspaceFolder(importer)?.uri.path, vscode.Uri.joinPath(importer, "..").path)
    : [];
  return [...own.map((path) => importer.with({ path })), ...roots, ...roots.map((root) => vscode.Uri.joinPath(root, "src"))];
}

const isFile = ({ scheme }: vscode.Uri): boolean => scheme !== "untitled";
