import type { Module } from "./nodes";
import { forEachChild, type Node } from "./walk";

/** The nodes from the module down to the innermost one that covers a span. The module alone where nothing in it does. */
export function pathTo(module: Module, from: number, to: number): readonly Node[] {
  const path: Node[] = [module];
  for (let node: Node | undefined = module; node; ) {
    let next: Node | undefined;
    forEachChild(node, (child) => {
      if (!next && child.from <= from && to <= child.to) next = child;
    });
    node = next;
    if (node) path.push(node);
  }
  return path;
}
