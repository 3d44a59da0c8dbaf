import type { Change } from "../model/change";
import type { Finding, ProposedFix, Related } from "../model/finding";
import { keyOfPlace } from "../model/place";

/** One finding of two that say the same of the same place: with the related places and the changes of both. */
export function together(first: Finding, second: Finding): Finding {
  return {
    ...first,
    related: united(first.related, second.related, ({ at, message }: Related) => `${message}|${keyOfPlace(at)}`),
    fixes: first.fixes.map((fix) => {
      const same = second.fixes.find((other) => keyOf(other) === keyOf(fix));
      return same ? { ...fix, safe: fix.safe && same.safe, changes: united(fix.changes, same.changes, keyOfChange) } : fix;
    }),
  };
}

/** A change is told by what it is done to, wherever that was met. */
const keyOfChange = (change: Change): string => {
  const at = "layer" in change ? change.layer.at : "loss" in change ? change.loss.at : "metric" in change ? change.metric.at : null;
  return JSON.stringify(at ? { ...change, layer: at, loss: null, metric: null } : change);
};

const keyOf = ({ title, data }: ProposedFix): string => `${title}|${JSON.stringify(data)}`;

/** All of the first and what the second has besides. */
function united<T>(first: readonly T[], second: readonly T[], key: (one: T) => string): readonly T[] {
  const known = new Set(first.map(key));
  return [...first, ...second.filter((one) => !known.has(key(one)))];
}
