import { lastPart } from "../../../core/names";
import { findLoss } from "../../../core/catalogue";
import type { Loss } from "../../../core/losses/loss";
import type { LossUse } from "../../../model/loss";
import type { Argument, Call } from "../../../python/nodes";
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

/** Another loss in the same style of writing; with `from_logits`, which a string cannot say, as an instance. */
export function setLoss(use: LossUse, to: string, fromLogits: boolean, context: EditContext): readonly Edit[] {
  const loss = findLoss(to);
  const found = expressionAt(use.at, context);
  // A loss of another package has no names among which to choose.
  if (!loss || !found || use.isSwapped || use.loss.knownAs.length === 0 || (fromLogits && !loss.takesLogits)) return [];
  const { node } = found;
  switch (node.kind) {
    case "String":
      return fromLogits ? instance(use, loss, context) : [{ at: use.at, text: quoted(to, use.at, context) }];
    case "Name":
    case "Attribute": {
      if (fromLogits) return instance(use, loss, context);
      const name = use.form === "class" ? className(loss) : functionName(loss);
      const written = name === null ? null : spellLike(node, "losses", name, use.at, context);
      return written === null ? [] : [{ at: use.at, text: written }];
    }
    case "Call":
      return recall(node, use, loss, fromLogits, context);
    default:
      return [];
  }
}

/** Says whether the output is logits. */
export function setFromLogits(use: LossUse, to: boolean, context: EditContext): readonly Edit[] {
  const found = expressionAt(use.at, context);
  if (!found || !use.loss.takesLogits) return [];
  if (found.node.kind !== "Call") return to ? setLoss(use, use.loss.id, true, context) : [];
  const call = found.node;
  if (!isOf(use, call)) return [];
  const given = logitsArgument(call, use);
  if (!given) return to && !hasStars(call) ? [insertArgument(call, "from_logits=True", use.at)] : [];
  if (to || given.name === null) return [{ at: placeOf(given.value, use.at), text: to ? "True" : "False" }];
  return [removeElement(given, call.args, use.at, context)];
}

/** Labels and predictions come before the parameters where a function is called. */
const skipped = (use: LossUse): number => (use.form === "function" ? 2 : 0);

function logitsArgument(call: Call, use: LossUse): Argument | undefined {
  const index = use.loss.parameters.findIndex(({ name }) => name === "from_logits");
  return argumentOf(call, index < 0 ? null : index + skipped(use), "from_logits");
}

/** Whether a call is written with a name of this loss: not so for TensorFlow's own functions. */
const isOf = (use: LossUse, call: Call): boolean => {
  const written = lastName(call.callee);
  return written !== null && (isAmong(use.loss.knownAs, written) || call.callee.kind === "Name");
};

const lossNames = (loss: Loss): readonly string[] =>
  loss.knownAs.flatMap(({ name }) => (/^keras2?\.losses\./.test(name) ? [lastPart(name)] : []));

const className = (loss: Loss): string | null => lossNames(loss).find((name) => /^[A-Z][a-zA-Z]*[a-z]/.test(name)) ?? null;
const functionName = (loss: Loss): string | null => lossNames(loss).find((name) => name === loss.id) ?? null;

function instance(use: LossUse, loss: Loss, context: EditContext): readonly Edit[] {
  const found = expressionAt(use.at, context);
  const name = className(loss);
  if (!found || name === null) return [];
  const written = spellLike(found.node, "losses", name, use.at, context);
  return written === null ? [] : [{ at: use.at, text: `${written}(from_logits=True)` }];
}

/** A call with another loss's name, with those of its arguments that the other one takes too. */
function recall(call: Call, use: LossUse, loss: Loss, fromLogits: boolean, context: EditContext): readonly Edit[] {
  if (!isOf(use, call) || hasStars(call)) return [];
  const name = use.form === "function" ? functionName(loss) : className(loss);
  const written = name === null ? null : spellLike(call.callee, "losses", name, use.at, context);
  if (written === null) return [];
  let position = -skipped(use);
  const kept = call.args.flatMap((argument): string[] => {
    if (argument.name === null && position++ < 0) return [sourceOf(argument, use.at, context)];
    const parameter = argument.name ?? use.loss.parameters[position - 1]?.name;
    if (parameter === undefined || parameter === "from_logits") return [];
    const isTaken = parameter === "name" || ["y_true", "y_pred"].includes(parameter) || loss.parameters.some((p) => p.name === parameter);
    return isTaken ? [`${parameter}=${sourceOf(argument.value, use.at, context)}`] : [];
  });
  const args = fromLogits ? [...kept, "from_logits=True"] : kept;
  return [{ at: use.at, text: `${written}(${args.join(", ")})` }];
}
