import { separates } from "./atoms";
import { type Cursor, takeFrom } from "./cursor";
import { beginsComprehension, parseComprehension } from "./comprehensions";
import { isExpressionStart, parseExpression, parseNamed } from "./expressions";
import type { Argument, Expression } from "./nodes";
import { Token } from "./tokenKind";

/** The arguments of a call or the bases of a class, after `(` and up to and with `)`. */
export function parseArguments(cursor: Cursor): readonly Argument[] {
  if (cursor.take(Token.CloseParen)) return [];
  const base = cursor.args.length;
  do cursor.args.push(parseArgument(cursor));
  while (separates(cursor, Token.CloseParen, Token.Equal));
  return takeFrom(cursor.args, base);
}

/** A value, `name=value`, `*values`, `**values` or a generator without parentheses of its own. */
function parseArgument(cursor: Cursor): Argument {
  const { from, kind } = cursor;
  if (cursor.peek(1) === Token.Equal && (kind === Token.Name || kind >= Token.FirstKeyword)) {
    if (kind !== Token.Name) cursor.problem("a keyword cannot name an argument");
    const name = cursor.word();
    cursor.next();
    cursor.next();
    const value = parseExpression(cursor);
    return { kind: "Argument", from, to: cursor.lastTo, name, stars: 0, value };
  }
  if (kind === Token.Star || kind === Token.DoubleStar) {
    cursor.next();
    const value = parseExpression(cursor);
    return { kind: "Argument", from, to: cursor.lastTo, name: null, stars: kind === Token.Star ? 1 : 2, value };
  }
  let value: Expression = parseNamed(cursor);
  if (beginsComprehension(cursor)) value = parseComprehension(cursor, "generator", from, value, null, null);
  else if (cursor.kind === Token.Equal) {
    // `f(a.b=1)`: the value is kept, for it may hold calls.
    cursor.problem("only a name can name an argument");
    cursor.next();
    if (isExpressionStart(cursor.kind)) value = parseExpression(cursor);
  }
  return { kind: "Argument", from, to: cursor.lastTo, name: null, stars: 0, value };
}
