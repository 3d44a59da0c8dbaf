import * as vscode from "vscode";

/** The text of a file as the file system has it; undefined where there is no such file, or none of that size. */
export async function readText(uri: vscode.Uri, largestBytes: number): Promise<string | undefined> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0 || size > largestBytes) return undefined;
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined; // There is no such file, which is what most places where one may lie come to.
  }
}
