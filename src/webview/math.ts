import { mathOf, type MathNode } from "../core/formula/mathml";

const namespace = "http://www.w3.org/1998/Math/MathML";

/** Makes a formula of TeX, as far as the core's formulas use it, of parts side by side; `otherwise` is the word beside the last of several cases. */
export function math(otherwise: string, ...parts: readonly string[]): MathMLElement {
  const root = document.createElementNS(namespace, "math");
  root.append(...parts.map((tex) => build(mathOf(tex, otherwise))));
  return root;
}

function build({ tag, text, children = [] }: MathNode): Element {
  const node = document.createElementNS(namespace, tag);
  if (tag === "mspace") node.setAttribute("width", text ?? "0");
  else if (text !== undefined) node.textContent = text;
  node.append(...children.map(build));
  return node;
}
