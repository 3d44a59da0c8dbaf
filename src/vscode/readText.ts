import * as vscode from "vscode";

/** The text of a file, or why it could not be read; undefined where there is no such file. */
export async function readFile(
  uri: vscode.Uri,
  largestBytes: number,
): Promise<{ readonly text: string } | { readonly problem: "tooLarge" | "notReadable" } | undefined> {
  const status = await vscode.workspace.fs.stat(uri).then(
    (found) => found,
    () => undefined,
  );
  // In most places where one may lie there is none.
  if (!status || (status.type & vscode.FileType.File) === 0) return undefined;
  if (status.size > largestBytes) return { problem: "tooLarge" };
  try {
    return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
  } catch {
    return { problem: "notReadable" };
  }
}

/** The text of a file as the file system has it; undefined where there is no such file, or none of that size. */
export async function readText(uri: vscode.Uri, largestBytes: number): Promise<string | undefined> {
  const read = await readFile(uri, largestBytes);
  return read && "text" in read ? read.text : undefined;
}
