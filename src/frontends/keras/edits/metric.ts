import type { MetricUse } from "../../../model/loss";
import type { Call } from "../../../python/nodes";
import { spellLike } from "./names";
import {
  argumentOf,
  expressionAt,
  hasStars,
  insertArgument,
  isAmong,
  lastName,
  placeOf,
  quoted,
  removeElement,
  sourceOf,
  type Edit,
  type EditContext,
} from "./source";

/** Another metric, by its string, which a list takes whatever stood there; null takes it out of its list. */
export function setMetric(use: MetricUse, to: string | null, context: EditContext): readonly Edit[] {
  const found = expressionAt(use.at, context);
  if (!found) return [];
  const parent = found.around.at(-1);
  // An instance that has a name may be called by it.
  if (to !== null)
    return parent?.kind === "Assign" && found.node.kind === "Call" ? [] : [{ at: use.at, text: quoted(to, use.at, context) }];
  if (parent?.kind === "List") return [removeElement(found.node, parent.elements, use.at, context)];
  const call = found.around.at(-2);
  return parent?.kind === "Argument" && parent.name !== null && call?.kind === "Call"
    ? [removeElement(parent, call.args, use.at, context)]
    : [];
}

/** A metric with arguments, which makes an instance of what was written as a string, a function or a class. */
export function setMetricArguments(
  use: MetricUse,
  className: string,
  to: Readonly<Record<string, number | boolean | string>>,
  context: EditContext,
): readonly Edit[] {
  const found = expressionAt(use.at, context);
  if (!found) return [];
  const { node } = found;
  const given = Object.entries(to).map(([name, value]): readonly [string, string] => [name, python(value, use, context)]);
  const args = given.map(([name, value]) => `${name}=${value}`).join(", ");
  switch (node.kind) {
    case "String":
    case "Name":
    case "Attribute": {
      const name = use.form === "class" ? sourceOf(node, use.at, context) : spellLike(node, "metrics", className, use.at, context);
      return name === null ? [] : [{ at: use.at, text: `${name}(${args})` }];
    }
    case "Call": {
      if (!isOf(use, node) || hasStars(node)) return [];
      return isAmong(use.metric.knownAs, className) ? inCall(node, use, given) : another(node, use, className, args, context);
    }
    default:
      return [];
  }
}

function inCall(call: Call, use: MetricUse, given: readonly (readonly [name: string, value: string])[]): readonly Edit[] {
  const edits: Edit[] = [];
  const added: string[] = [];
  for (const [name, value] of given) {
    const position = use.metric.parameters.findIndex((parameter) => parameter.name === name);
    const argument = argumentOf(call, position, name);
    if (argument) edits.push({ at: placeOf(argument.value, use.at), text: value });
    else added.push(`${name}=${value}`);
  }
  return added.length === 0 ? edits : [...edits, insertArgument(call, added.join(", "), use.at)];
}

/** Another class in place of the one that is called; it takes other arguments, but a name all of them have. */
function another(call: Call, use: MetricUse, className: string, args: string, context: EditContext): readonly Edit[] {
  const callee = spellLike(call.callee, "metrics", className, use.at, context);
  const name = argumentOf(call, null, "name");
  return callee === null
    ? []
    : [{ at: use.at, text: `${callee}(${args}${name ? `, name=${sourceOf(name.value, use.at, context)}` : ""})` }];
}

/** Whether a call is written with the metric's own class: a subclass or a builder of the program's own takes other arguments. */
const isOf = (use: MetricUse, call: Call): boolean => {
  const written = lastName(call.callee);
  return written !== null && isAmong(use.metric.knownAs, written);
};

const python = (value: number | boolean | string, use: MetricUse, context: EditContext): string => {
  if (typeof value === "boolean") return value ? "True" : "False";
  return typeof value === "string" ? quoted(value, use.at, context) : float(value);
};

/** A number as Python writes one that is no whole number, even where it is. */
export const float = (value: number): string => (Number.isInteger(value) ? `${value}.0` : String(value));
