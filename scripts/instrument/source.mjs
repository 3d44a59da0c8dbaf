import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { API } from "typescript/unstable/sync";

/** @import { Node as SyntaxNode, SourceFile } from "typescript/unstable/ast" */

/**
 * A node with the parts that some kinds of nodes have: those of its kind are there, which a look at `kind` tells.
 * @typedef {Pick<SyntaxNode, "kind" | "end" | "getStart" | "getText" | "forEachChild"> & {
 *   readonly parent: Node, readonly expression: Node, readonly condition: Node, readonly thenStatement: Node, readonly elseStatement?: Node, readonly whenTrue: Node, readonly whenFalse: Node,
 *   readonly left: Node, readonly right: Node, readonly operatorToken: Node, readonly operand: Node, readonly operator: number, readonly initializer?: Node, readonly body?: Node,
 *   readonly statements: readonly Node[], readonly name: Node, readonly text: string, readonly questionDotToken?: Node }} Node
 */

/**
 * Reads files of this project with the TypeScript compiler; the syntax is valid until the function that is given has ended.
 * @template T
 * @param {readonly string[]} files
 * @param {(source: SourceFile, file: string) => T} read
 * @returns {ReadonlyMap<string, T>}
 */
export function readSources(files, read) {
  const api = new API({ cwd: process.cwd() });
  try {
    const project = api.updateSnapshot({ openProjects: [resolve("tsconfig.json")] }).getProjects()[0];
    return new Map(
      files.map((file) => {
        const source = project?.program.getSourceFile(resolve(file));
        if (!source) throw new Error(`${file} is not part of tsconfig.json`);
        return [file, read(source, file)];
      }),
    );
  } finally {
    api.close();
  }
}

/**
 * Writes a text anew from its syntax: what each node becomes is asked from the inside out.
 * @param {SourceFile} source
 * @param {(node: Node, text: string) => string} rewrite gets the node and its text with everything in it rewritten
 */
export function rewritten(source, rewrite) {
  /** @param {Node} node @returns {string} */
  const render = (node) => {
    let text = "";
    let from = node.getStart(source);
    node.forEachChild((each) => {
      const child = asParts(each);
      const start = child.getStart(source);
      text += source.text.slice(from, start) + render(child);
      from = child.end;
    });
    return rewrite(node, text + source.text.slice(from, node.end));
  };
  return source.text.slice(0, source.getStart(source)) + render(asParts(source)) + source.text.slice(source.end);
}

/** The compiler's types name the parts kind by kind. @param {SyntaxNode} node */
const asParts = (node) => /** @type {Node} */ (/** @type {unknown} */ (node));

/**
 * Where a node stands, for people: `src/rules/flat.ts:12`.
 * @param {SourceFile} source
 * @param {Node} node
 * @param {string} file
 */
export const placeOf = (source, node, file) => `${file}:${source.text.slice(0, node.getStart(source)).split("\n").length}`;

/**
 * Has esbuild take these texts in place of what is on the disk.
 * @param {ReadonlyMap<string, string>} texts by path
 * @returns {import("esbuild").Plugin}
 */
export const replacing = (texts) => ({
  name: "replacing",
  setup(build) {
    const byPath = new Map([...texts].map(([file, text]) => [resolve(file), text]));
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => ({ contents: byPath.get(path) ?? readFileSync(path, "utf8"), loader: "ts" }));
  },
});
