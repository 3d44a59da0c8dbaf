import { nearestName } from "../core/catalogue";
import type { IdleSuppression, Rewording } from "../model/suppression";
import { afterLineBreak, endOfLine, startOfLine } from "../python/characters";
import { type RuleName, type Silence, type Suppression } from "./suppressions";

/** What is wrong with the suppressions of a text: unused ones, where it is `isSettled` what would be found, and names that no rule has. */
export function idleSuppressions(
  used: Silence<unknown>["used"],
  rules: ReadonlySet<string>,
  isSettled: (suppression: Suppression) => boolean,
): readonly IdleSuppression[] {
  return [...used].flatMap(([suppression, used]): readonly IdleSuppression[] => {
    const { at, rules: named } = suppression;
    // Whoever names this very rule says that what follows may be unused.
    if (named?.some(({ id }) => id === "unused-suppression")) return [];
    if (named === null)
      return used.size > 0 || !isSettled(suppression) ? [] : [{ at, problem: "unused", rules: null, without: withoutComment(suppression) }];
    const unknown = named.filter(({ id }) => !rules.has(id));
    const unused = isSettled(suppression) ? named.filter((name) => !unknown.includes(name) && !used.has(name.id)) : [];
    return [
      ...(unused.length === 0
        ? []
        : [{ at, problem: "unused" as const, rules: unused.map(({ id }) => id), without: without(suppression, unused) }]),
      ...unknown.map((name) => unknownRule(suppression, name, rules)),
    ];
  });
}

function unknownRule(suppression: Suppression, name: RuleName, rules: ReadonlySet<string>): IdleSuppression {
  const nearest = nearestName(name.id, rules) ?? null;
  const at = { ...suppression.at, from: name.from, to: name.to };
  return {
    at,
    problem: "unknownRule",
    name: name.id,
    nearest,
    instead: nearest === null ? without(suppression, [name]) : { at, to: nearest },
  };
}

function without(suppression: Suppression, names: readonly RuleName[]): Rewording {
  const [first] = suppression.rules ?? [];
  const last = suppression.rules?.at(-1);
  const rest = suppression.rules?.filter((name) => !names.includes(name)) ?? [];
  if (rest.length === 0 || first === undefined || last === undefined) return withoutComment(suppression);
  return { at: { ...suppression.at, from: first.from, to: last.to }, to: rest.map(({ id }) => id).join(", ") };
}

/** Takes the comment away: its whole line where nothing else stands in it, else also the blanks before it. */
function withoutComment({ at, unit: { text } }: Suppression): Rewording {
  const end = endOfLine(text, at.to);
  const start = startOfLine(text, at.from);
  if (text.slice(start, at.from).trim() !== "" || text.slice(at.to, end).trim() !== "") {
    let from = at.from;
    while (from > start && " \t".includes(text.charAt(from - 1))) from--;
    return { at: { ...at, from }, to: "" };
  }
  return { at: { ...at, from: start, to: end < text.length ? afterLineBreak(text, end) : end }, to: "" };
}
