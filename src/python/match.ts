import type { Cursor } from "./cursor";
import { isExpressionStart, parseExpressions, parseNamed } from "./expressions";
import type { Match, MatchCase, Statement } from "./nodes";
import { parseCasePattern } from "./patterns";
import { parseBlock } from "./statements";
import { Token } from "./tokenKind";

/** `match subject:` and its cases, or null where `match` is an ordinary name. */
export function parseMatch(cursor: Cursor): Match | null {
  if (!isMatchStatement(cursor)) return null;
  const { from } = cursor;
  cursor.next();
  const subject = parseExpressions(cursor);
  cursor.expect(Token.Colon, "a colon");
  while (cursor.kind !== Token.Newline) cursor.next();
  cursor.passLayout();
  const cases: MatchCase[] = [];
  if (cursor.is(Token.Indent)) {
    cursor.passLayout();
    parseCases(cursor, cases);
  }
  return { kind: "Match", from, to: cursor.lastTo, subject, cases };
}

/** Whether the line is `match …:` with a `case` below, or at least cannot be anything else. */
function isMatchStatement(cursor: Cursor): boolean {
  const next = cursor.peek(1);
  if (!isExpressionStart(next) && next !== Token.Star) return false;
  const distance = cursor.distanceToNewline();
  if (cursor.peek(distance - 1) !== Token.Colon) return false;
  if (cursor.peek(distance + 1) === Token.Indent && cursor.peek(distance + 2) === Token.Name) {
    const from = cursor.fromOf(distance + 2);
    return cursor.toOf(distance + 2) - from === 4 && cursor.text.startsWith("case", from);
  }
  return next === Token.Name || next === Token.String || next === Token.Number;
}

/** The block of a match, whose lines are cases. */
function parseCases(cursor: Cursor, cases: MatchCase[]): void {
  while (cursor.kind !== Token.Dedent && cursor.kind !== Token.End) {
    if (cursor.kind === Token.Newline || cursor.kind === Token.Indent) cursor.passLayout();
    else cases.push(parseCase(cursor));
  }
  cursor.passLayout();
}

/** A case; a line that is none becomes the block of a case without pattern, so that nothing is lost. */
function parseCase(cursor: Cursor): MatchCase {
  const { from } = cursor;
  if (!cursor.isWord("case")) {
    const pattern = cursor.missing("expected case");
    const body: readonly Statement[] = parseBlock(cursor);
    return { from, to: cursor.lastTo, pattern, names: [], guard: null, body };
  }
  cursor.next();
  const names = new Set<string>();
  const pattern = parseCasePattern(cursor, names);
  const guard = cursor.take(Token.If) ? parseNamed(cursor) : null;
  const body = parseBlock(cursor);
  return { from, to: cursor.lastTo, pattern, names: [...names], guard, body };
}
