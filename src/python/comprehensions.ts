import type { Cursor } from "./cursor";
import { parseElement, parseOperators } from "./expressions";
import type { Comprehension, ComprehensionClause, Expression } from "./nodes";
import { Level } from "./operators";
import { parseTarget } from "./targets";
import { Token } from "./tokenKind";

/** Whether `for` or `async for` follows. */
export function beginsComprehension(cursor: Cursor): boolean {
  return cursor.kind === Token.For || (cursor.kind === Token.Async && cursor.peek(1) === Token.For);
}

/** The clauses after the element, and the closer unless it is null. */
export function parseComprehension(
  cursor: Cursor,
  form: Comprehension["form"],
  from: number,
  element: Expression,
  value: Expression | null,
  closer: Token | null,
): Comprehension {
  const clauses: ComprehensionClause[] = [];
  while (beginsComprehension(cursor)) clauses.push(parseClause(cursor));
  if (closer !== null) closeComprehension(cursor, closer);
  return { kind: "Comprehension", from, to: cursor.lastTo, form, element, value, clauses };
}

/** `for target in iterable if condition`; the iterable and the conditions end before an `if`, so they are no conditionals. */
function parseClause(cursor: Cursor): ComprehensionClause {
  const async = cursor.take(Token.Async);
  cursor.next();
  const target = parseTarget(cursor);
  const iterable = cursor.expect(Token.In, "in") ? parseOperators(cursor, Level.Or) : cursor.missing("expected what to go through");
  const conditions: Expression[] = [];
  while (cursor.take(Token.If)) {
    const condition = parseOperators(cursor, Level.Or);
    if (cursor.kind === Token.Walrus && condition.kind === "Name") {
      cursor.next();
      const value = parseOperators(cursor, Level.Or);
      conditions.push({ kind: "Walrus", from: condition.from, to: cursor.lastTo, target: condition, value });
    } else conditions.push(condition);
  }
  return { target, iterable, conditions, async };
}

/** Leftovers before the closer are read and dropped. */
function closeComprehension(cursor: Cursor, closer: Token): void {
  if (cursor.take(closer)) return;
  cursor.problem("expected a closing bracket");
  while (cursor.kind > Token.LastStop && !(cursor.kind === Token.Colon && cursor.peek(1) === Token.Newline)) {
    const before = cursor.at;
    if (cursor.kind === Token.Colon) cursor.next();
    else parseElement(cursor);
    if (cursor.at === before) cursor.next();
  }
  cursor.take(closer);
}
