/** Where the file of a module may lie: a folder's path and the path of the file below it, most likely first. */
export interface Candidate {
  /** `here` counts from the folder of the importing file, after going up; `root` from each folder of the workspace. */
  readonly from: "here" | "root";
  readonly up: number;
  readonly path: string;
}

/**
 * The files that `import a.b` or `from ..b import c` may mean. A name is dotted as in Python, with one leading dot for the
 * package of the importing file and one more for each package above it. Names that are no module names give nothing.
 */
export function moduleFiles(name: string): readonly Candidate[] {
  const match = /^(\.*)([\p{L}\p{N}_]+(?:\.[\p{L}\p{N}_]+)*)?$/u.exec(name);
  if (!match || name === "") return [];
  const dots = match[1]?.length ?? 0;
  const path = (match[2] ?? "").replaceAll(".", "/");
  const files = path === "" ? ["__init__.py"] : [`${path}.py`, `${path}/__init__.py`];
  if (dots > 0) return files.map((file) => ({ from: "here", up: dots - 1, path: file }));
  return [
    ...files.map((file): Candidate => ({ from: "here", up: 0, path: file })),
    ...files.map((file): Candidate => ({ from: "root", up: 0, path: file })),
    ...files.map((file): Candidate => ({ from: "root", up: 0, path: `src/${file}` })),
  ];
}
