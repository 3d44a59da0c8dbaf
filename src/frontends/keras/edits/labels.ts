import type { Decoding } from "../../../model/judgement";
import type { Place } from "../../../model/known";
import type { Call, Compare, Expression } from "../../../python/nodes";
import { removeStatement } from "./remove";
import {
  argumentOf,
  expressionAt,
  hasStars,
  insertArgument,
  lastName,
  placeOf,
  quoted,
  sourceOf,
  type Edit,
  type EditContext,
} from "./source";

/** Another mode of a loader: in place of the one that is written, or as one more argument. */
export function setMode(at: Place, name: string, to: string, context: EditContext): readonly Edit[] {
  const node = expressionAt(at, context)?.node;
  if (node?.kind === "String") return [{ at, text: quoted(to, at, context) }];
  // Another call gives the mode: what it is given is its own affair.
  if (node?.kind !== "Call" || !/_from_(?:directory|dataframe)$/.test(lastName(node.callee) ?? "") || hasStars(node)) return [];
  const given = argumentOf(node, null, name);
  if (given) return [{ at: placeOf(given.value, at), text: quoted(to, at, context) }];
  return [insertArgument(node, `${name}=${quoted(to, at, context)}`, at)];
}

/** Leaves labels as they were before a division or a scaler. */
export function removeScaling(at: Place, context: EditContext): readonly Edit[] {
  const path = context.pathTo(at);
  const found = path.at(-1);
  if (!found || found.from !== at.from || found.to !== at.to) return [];
  switch (found.kind) {
    case "Binary":
      return found.operator === "/" || found.operator === "*" ? [{ at, text: sourceOf(found.left, at, context) }] : [];
    case "AugmentedAssign":
      return [removeStatement(found, path.slice(0, -1), at, context)];
    case "Call": {
      const [labels] = found.args;
      return labels && found.args.length === 1 && labels.stars === 0 ? [{ at, text: sourceOf(labels.value, at, context) }] : [];
    }
    default:
      return [];
  }
}

/** Predictions are cut at another number: in the comparison, or in place of an argmax or a rounding. */
export function setThreshold({ at, isTensor }: Decoding, to: number, context: EditContext): readonly Edit[] {
  const node = expressionAt(at, context)?.node;
  if (node?.kind === "Compare") return inComparison(node, to, at);
  const subject = node?.kind === "Call" && !isTensor ? subjectOf(node) : null;
  if (!subject) return [];
  const source = sourceOf(subject, at, context);
  const isPlain = ["Name", "Attribute", "Call", "Subscript"].includes(subject.kind);
  return [{ at, text: `(${isPlain ? source : `(${source})`} > ${to}).astype(int)` }];
}

function inComparison({ left, comparators }: Compare, to: number, at: Place): readonly Edit[] {
  const [right] = comparators;
  const number = comparators.length === 1 ? [left, right].find((side) => side?.kind === "Number") : undefined;
  return number ? [{ at: placeOf(number, at), text: String(to) }] : [];
}

/** What is decided on: `p` in `np.argmax(p, axis=1)` and in `p.argmax(axis=1)`. */
function subjectOf({ callee, args }: Call): Expression | null {
  const first = args.find((a) => a.name === null && a.stars === 0)?.value;
  if (first && first.kind !== "Number" && first.kind !== "Unary") return first;
  return callee.kind === "Attribute" ? callee.object : null;
}
