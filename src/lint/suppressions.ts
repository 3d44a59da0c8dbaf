import type { ParsedUnit } from "../interpret/run";
import type { Place } from "../model/known";
import { endOfLine, startOfLine } from "../python/characters";
import type { Statement } from "../python/nodes";
import { pathTo } from "../python/path";

/** A comment `# activation-lens: ignore[rule, other] reason`, or `ignore-file[...]`. */
export interface Suppression {
  /** What the comment says to the linter, without what else stands in the comment. */
  readonly at: Place;
  /** The rules that it silences and where they are named; null where it names none and means all. */
  readonly rules: readonly RuleName[] | null;
  /** What it covers; `null` is the whole file, in a notebook every cell. */
  readonly covers: { readonly from: number; readonly to: number } | null;
  readonly unit: ParsedUnit;
}

export interface RuleName {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** A finding, as far as suppressions look at it. */
interface Placed {
  readonly rule: string;
  readonly at: Place;
  readonly related: readonly { readonly at: Place }[];
}

const DIRECTIVE = /#[ \t]*activation-lens:[^#]*/i;
const IGNORE = /^(#[ \t]*activation-lens:[ \t]*ignore(-file)?)(?:\[([^\]]*)\])?(?=\s|$)(?![ \t]*\[)/i;

/** The suppressions of one text, and the comments that were meant to be one and are not. */
export function suppressionsIn(unit: ParsedUnit): { readonly suppressions: readonly Suppression[]; readonly strangers: readonly Place[] } {
  const suppressions: Suppression[] = [];
  const strangers: Place[] = [];
  if (!/activation-lens:/i.test(unit.text)) return { suppressions, strangers };
  for (const comment of unit.module.comments) {
    const directive = DIRECTIVE.exec(comment.text);
    if (directive === null) continue;
    const from = comment.from + directive.index;
    const at = placeIn(unit, from, from + directive[0].trimEnd().length);
    const [, head = "", file, names] = IGNORE.exec(directive[0]) ?? [];
    const rules = names === undefined ? null : rulesIn(names, from + head.length + 1);
    if (head === "" || rules?.length === 0) strangers.push(at);
    else suppressions.push({ at, rules, covers: file === undefined ? coveredBy(unit, comment.from) : null, unit });
  }
  return { suppressions, strangers };
}

/** The suppressions of several texts together. */
export function commentsIn(units: Iterable<ParsedUnit>): ReturnType<typeof suppressionsIn> {
  const all = [...units].map(suppressionsIn);
  return { suppressions: all.flatMap(({ suppressions }) => suppressions), strangers: all.flatMap(({ strangers }) => strangers) };
}

const placeIn = ({ uri, cell }: ParsedUnit, from: number, to: number): Place => ({
  uri,
  ...(cell === undefined ? {} : { cell }),
  from,
  to,
});

const rulesIn = (names: string, start: number): readonly RuleName[] =>
  [...names.matchAll(/[^\s,](?:[^,]*[^\s,])?/g)].map(({ 0: id, index }) => ({ id, from: start + index, to: start + index + id.length }));

/**
 * Behind code: the line, and the statement that begins or ends in it. On a line of its own: what begins on the next line of code,
 * a statement with the block it opens or an element of a list; else that line. Further clauses of a statement, such as `else`, stand for their blocks,
 * and what is decorated goes with its decorators.
 */
function coveredBy({ text, module }: ParsedUnit, comment: number): { readonly from: number; readonly to: number } {
  const start = startOfLine(text, comment);
  const code = text.slice(start, comment).trimEnd();
  const statementAt = (at: number): Statement | undefined =>
    pathTo(module, at, at + 1)
      .filter((node): node is Statement => STATEMENTS.has(node.kind))
      .at(-1);
  if (code.trim() === "") {
    const next = nextCode(text, comment);
    const begun = pathTo(module, next, next + 1).find((node) => node.kind !== "Module" && node.from === next);
    return (
      begun ??
      (CLAUSE.test(text.slice(next, next + 8)) ? clauseFrom(statementAt(next), next) : null) ?? { from: next, to: endOfLine(text, next) }
    );
  }
  const statement = statementAt(start + code.length - 1);
  const isWhole = statement !== undefined && (statement.from >= start || statement.to <= comment);
  const touched = isWhole ? statement : CLAUSE.test(code.trim()) || code.endsWith(":") ? clauseFrom(statement, start) : null;
  return { from: Math.min(start, touched?.from ?? start), to: Math.max(comment, touched?.to ?? comment) };
}

/** How a clause goes on with a statement that began before. */
const CLAUSE = /^(?:@|(?:async|class|def|else|except|finally|case)\b)/;

/** The block of a statement whose head stands at an offset; of what is decorated or has a long head, all. */
function clauseFrom(statement: Statement | undefined, at: number): { readonly from: number; readonly to: number } | null {
  if (statement === undefined) return null;
  const blocks = [
    ...("body" in statement ? [statement.body] : []),
    ...("handlers" in statement ? statement.handlers.map(({ body }) => body) : []),
    ...("cases" in statement ? statement.cases.map(({ body }) => body) : []),
    ...("otherwise" in statement ? [statement.otherwise] : []),
    ...("finalizer" in statement ? [statement.finalizer] : []),
  ];
  const index = blocks.findIndex(([first]) => first !== undefined && first.from >= at);
  const last = blocks[index]?.at(-1);
  return last ? { from: index === 0 && "body" in statement ? statement.from : at, to: last.to } : null;
}

const STATEMENTS: ReadonlySet<string> = new Set<Statement["kind"]>([
  "Function",
  "Class",
  "Expression",
  "Assign",
  "AugmentedAssign",
  "AnnotatedAssign",
  "Return",
  "Raise",
  "Assert",
  "Delete",
  "Pass",
  "Break",
  "Continue",
  "Global",
  "Nonlocal",
  "Import",
  "ImportFrom",
  "If",
  "While",
  "For",
  "With",
  "Try",
  "Match",
  "TypeAlias",
  "Magic",
]);

/** Where code goes on after a comment that has its line to itself: further comments and blank lines are passed over. */
function nextCode(text: string, comment: number): number {
  let at = comment;
  while (text[at] === "#") {
    at = endOfLine(text, at);
    while (at < text.length && " \t\f\r\n".includes(text.charAt(at))) at++;
  }
  return at;
}

/** Takes out what a comment silences, and tells which rules each of the comments silenced. */
export function suppress<F extends Placed>(findings: readonly F[], suppressions: readonly Suppression[]): Silence<F> {
  const kept: F[] = [];
  const suppressed: F[] = [];
  const used = new Map<Suppression, Set<string>>(suppressions.map((each) => [each, new Set<string>()]));
  for (const finding of findings) {
    const places = [finding.at, ...finding.related.map(({ at }) => at)];
    const silent = suppressions.filter(
      (each) => (each.rules === null || each.rules.some(({ id }) => id === finding.rule)) && places.some((place) => covers(each, place)),
    );
    for (const each of silent) used.get(each)?.add(finding.rule);
    (silent.length > 0 ? suppressed : kept).push(finding);
  }
  return { kept, suppressed, used };
}

export interface Silence<F> {
  readonly kept: readonly F[];
  readonly suppressed: readonly F[];
  readonly used: ReadonlyMap<Suppression, ReadonlySet<string>>;
}

/** What begins or ends in it is covered; what goes around it is not. */
function covers({ covers: span, unit }: Suppression, { uri, cell, from, to }: Place): boolean {
  if (uri !== unit.uri) return false;
  if (span === null) return true;
  const inside = (offset: number): boolean => span.from <= offset && offset <= span.to;
  return cell === unit.cell && (inside(from) || inside(to));
}
