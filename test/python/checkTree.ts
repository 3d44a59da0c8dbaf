import { strict as assert } from "node:assert";
import type { Module } from "../../src/python/nodes";
import { forEachChild, type Node } from "../../src/python/walk";

/** Beyond this depth people who walk a tree with plain recursion would be in trouble. */
const deepest = 5000;

/** What holds for the tree of any text: spans are in order and in the text, children lie in their parents, names are as written. */
export function checkTree(text: string, module: Module): void {
  for (const { from, to } of [...module.problems, ...module.comments]) checkSpan(text, from, to);
  const waiting: { node: Node; depth: number }[] = [{ node: module, depth: 0 }];
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
    const { node, depth } = each;
    assert.ok(depth < deepest, "too deep");
    checkSpan(text, node.from, node.to);
    checkName(text, node);
    forEachChild(node, (child) => {
      if (child.from < node.from || child.to > node.to) {
        assert.fail(
          `${child.kind} ${child.from}-${child.to} outside ${node.kind} ${node.from}-${node.to} in ${JSON.stringify(text.slice(0, 300))}`,
        );
      }
      waiting.push({ node: child, depth: depth + 1 });
    });
  }
}

function checkSpan(text: string, from: number, to: number): void {
  assert.ok(from >= 0 && from <= to && to <= text.length, `span ${from}-${to} in ${JSON.stringify(text.slice(0, 300))}`);
}

function checkName(text: string, node: Node): void {
  if (node.kind === "Name") assert.equal(text.slice(node.from, node.to), node.id);
  if (node.kind === "Attribute" || node.kind === "Function" || node.kind === "Class") {
    assert.equal(text.slice(node.nameFrom, node.nameFrom + node.name.length), node.name);
  }
  if (node.kind === "Argument" && node.name !== null) assert.ok(text.startsWith(node.name, node.from));
}
