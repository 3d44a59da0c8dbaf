import type { Module, Statement } from "./nodes";
import { forEachChild, type Node } from "./walk";

/** The nodes from the module down to the innermost one that covers a span. The module alone where nothing in it does. */
export function pathTo(module: Module, from: number, to: number): readonly Node[] {
  const path: Node[] = [module];
  for (let node: Node | undefined = module; node;) {
    let next: Node | undefined =
      "body" in node && Array.isArray(node.body) ? covering(node.body as readonly Statement[], from, to) : undefined;
    if (!next) {
      forEachChild(node, (child) => {
        if (!next && child.from <= from && to <= child.to) next = child;
      });
    }
    node = next;
    if (node) path.push(node);
  }
  return path;
}

/** The first of the statements of a block that covers a span. They are many in a file and stand in order: it is halved until found. */
function covering(statements: readonly Statement[], from: number, to: number): Statement | undefined {
  let low = 0;
  for (let high = statements.length; low < high;) {
    const middle = (low + high) >> 1;
    // There is a statement between any two bounds.
    if ((statements[middle] as Statement).to < to) low = middle + 1;
    else high = middle;
  }
  const found = statements[low];
  return found && found.from <= from && to <= found.to ? found : undefined;
}
