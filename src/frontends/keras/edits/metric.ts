import type { MetricUse } from "../../../model/loss";
import { expressionAt, quoted, removeElement, type Edit, type EditContext } from "./source";

/** Another metric, by its string, which a list takes whatever stood there; null takes it out of its list. */
export function setMetric(use: MetricUse, to: string | null, context: EditContext): readonly Edit[] {
  const found = expressionAt(use.at, context);
  if (!found) return [];
  if (to !== null) return [{ at: use.at, text: quoted(to, use.at, context) }];
  const parent = found.around.at(-1);
  if (parent?.kind === "List") return [removeElement(found.node, parent.elements, use.at, context)];
  const call = found.around.at(-2);
  return parent?.kind === "Argument" && parent.name !== null && call?.kind === "Call" ? [removeElement(parent, call.args, use.at, context)] : [];
}
