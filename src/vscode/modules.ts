import * as vscode from "vscode";
import { moduleFiles } from "./moduleFiles";

/** The text of a module and where it stands; null where no such file was found. */
export type Module = { readonly uri: string; readonly text: string } | null;

const largestModuleBytes = 1_000_000;

/** Reads a module that the program of a file imports: what the editor holds, saved or not, before what the file system has. */
export async function readModule(name: string, importer: vscode.Uri): Promise<Module> {
  for (const uri of candidates(name, importer)) {
    const key = uri.toString();
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
    if (open) return { uri: key, text: open.getText() };
    const text = await readText(uri);
    if (text !== undefined) return { uri: key, text };
  }
  return null;
}

function candidates(name: string, importer: vscode.Uri): readonly vscode.Uri[] {
  const here = importer.scheme === "untitled" ? [] : [vscode.Uri.joinPath(importer, "..")];
  const roots = (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri);
  const found = moduleFiles(name).flatMap(({ from, up, path }) =>
    (from === "here" ? here : roots).map((folder) => vscode.Uri.joinPath(folder, ...Array<string>(up).fill(".."), path)),
  );
  return [...new Map(found.map((uri) => [uri.toString(), uri])).values()].filter((uri) => uri.toString() !== importer.toString());
}

async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0 || size > largestModuleBytes) return undefined;
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined; // There is no such file, which is what most candidates come to.
  }
}
