import { separates } from "./atoms";
import { type Cursor, takeFrom } from "./cursor";
import { isExpressionStart, parseElement, parseExpression } from "./expressions";
import type { Expression } from "./nodes";
import { Token } from "./tokenKind";

/** What stands between `[` and `]`, and the `]`: an expression, a slice, or a tuple of them. */
export function parseIndex(cursor: Cursor): Expression {
  const { from } = cursor;
  if (cursor.kind === Token.CloseBracket) {
    const missing = cursor.missing("expected an index");
    cursor.next();
    return missing;
  }
  const first = parseSlice(cursor);
  const isTuple = cursor.kind === Token.Comma || first.kind === "Starred";
  if (!isTuple && cursor.take(Token.CloseBracket)) return first;
  const base = cursor.expressions.length;
  cursor.expressions.push(first);
  let to = cursor.kind === Token.Comma ? cursor.to : cursor.lastTo;
  while (separates(cursor, Token.CloseBracket, Token.Colon)) {
    cursor.expressions.push(parseSlice(cursor));
    to = cursor.kind === Token.Comma ? cursor.to : cursor.lastTo;
  }
  const elements = takeFrom(cursor.expressions, base);
  return isTuple || elements.length > 1 ? { kind: "Tuple", from, to, elements } : first;
}

/** `lower:upper:step`, each of which may be missing, or an element. */
function parseSlice(cursor: Cursor): Expression {
  const { from } = cursor;
  const lower = cursor.kind === Token.Colon ? null : parseElement(cursor);
  if (lower && cursor.kind !== Token.Colon) return lower;
  cursor.next();
  const upper = isExpressionStart(cursor.kind) ? parseExpression(cursor) : null;
  const step = cursor.take(Token.Colon) && isExpressionStart(cursor.kind) ? parseExpression(cursor) : null;
  return { kind: "Slice", from, to: cursor.lastTo, lower, upper, step };
}
