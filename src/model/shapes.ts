import type { LayerId, Node, Shape } from "./layer";

/** The shape of what each layer returns where it is first applied. Goes as deep as the model is without deep calls. */
export function shapesOf(outputs: readonly Node[]): ReadonlyMap<LayerId, Shape> {
  const shapes = new Map<LayerId, Shape>();
  const entered = new Set<Node>();
  const open: Node[] = [...outputs].reverse();
  for (let node = open.at(-1); node !== undefined; node = open.at(-1)) {
    const inputs = entered.has(node) ? [] : node.inputs.filter((input) => !entered.has(input));
    entered.add(node);
    if (inputs.length > 0) {
      open.push(...inputs.reverse());
      continue;
    }
    open.pop();
    if (!shapes.has(node.layer.id)) shapes.set(node.layer.id, node.shape);
  }
  return shapes;
}
