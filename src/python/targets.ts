import { type Cursor, takeFrom } from "./cursor";
import { isExpressionStart, parseOperators } from "./expressions";
import type { Expression } from "./nodes";
import { Level } from "./operators";
import { Token } from "./tokenKind";

/** What stands between `for` and `in`: it must not take the `in` for a comparison. */
export function parseTarget(cursor: Cursor): Expression {
  const { from } = cursor;
  const first = parseTargetElement(cursor);
  if (cursor.kind !== Token.Comma) return first;
  const base = cursor.expressions.length;
  cursor.expressions.push(first);
  while (cursor.take(Token.Comma) && isExpressionStart(cursor.kind)) cursor.expressions.push(parseTargetElement(cursor));
  return { kind: "Tuple", from, to: cursor.lastTo, elements: takeFrom(cursor.expressions, base) };
}

function parseTargetElement(cursor: Cursor): Expression {
  const { from } = cursor;
  if (!cursor.take(Token.Star)) return parseOperators(cursor, Level.BitOr);
  const value = parseOperators(cursor, Level.BitOr);
  return { kind: "Starred", from, to: cursor.lastTo, value };
}
