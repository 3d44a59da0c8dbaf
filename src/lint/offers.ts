import type { EditContext } from "../frontends/keras/edits/source";
import type { Finding } from "../model/finding";
import type { Place } from "../model/known";
import type { Expression, If } from "../python/nodes";
import type { Node } from "../python/walk";

/**
 * Whether a finding needs one of several losses that have names, and nothing else goes by that name:
 * `if loss == "bce": … elif loss == "cce": …` offers what may never be asked for with this output, as an entry of a table does.
 */
export function isOffer({ at, related }: Finding, context: EditContext): boolean {
  const isLoss = ({ message }: { readonly message: string }): boolean => message === "theLoss";
  const all = [{ at, message: related.some(isLoss) ? "" : "theLoss" }, ...related];
  const offered = all.filter(isLoss).flatMap((loss) => optionsOf(loss.at, context));
  const others = offered.length > 0 ? all.filter((one) => !isLoss(one)).flatMap((one) => optionsOf(one.at, context)) : [];
  return offered.some((option) => !others.includes(option));
}

/** The options by whose names a place is chosen among others. */
function optionsOf(at: Place, { pathTo, textOf }: EditContext): readonly string[] {
  const text = textOf(at);
  const path = pathTo(at);
  const subjectOf = (node: Node | undefined): string | null => {
    const tested = node?.kind === "If" ? named(node.test) : null;
    return tested && text.slice(tested.from, tested.to);
  };
  return path.flatMap((node, i): readonly string[] => {
    if (node.kind !== "If" || !node.body.includes(path[i + 1] as If)) return [];
    const subject = subjectOf(node);
    // One of two is a question with an answer; among more it is a name on a list.
    return subject !== null && (subjectOf(node.otherwise[0]) === subject || subjectOf(path[i - 1]) === subject)
      ? [text.slice(node.test.from, node.test.to)]
      : [];
  });
}

/** What an expression compares with a name. */
const named = (test: Expression): Expression | null =>
  test.kind === "Compare" && test.operators.length === 1 && test.operators[0] === "==" && test.comparators[0]?.kind === "String"
    ? test.left
    : null;
