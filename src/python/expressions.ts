import { parsePostfix } from "./atoms";
import { type Cursor, deepestExpression, takeFrom } from "./cursor";
import { parseParameters } from "./parameters";
import type { BinaryOperator, CompareOperator, Expression } from "./nodes";
import { binaryOperators, compareOperators, Level, precedence } from "./operators";
import { Token } from "./tokenKind";

const beginsExpression = new Uint8Array(Token.Count);
for (const kind of [
  Token.Name,
  Token.Number,
  Token.String,
  Token.OpenString,
  Token.FormattedStart,
  Token.Magic,
  Token.Ellipsis,
  Token.OpenParen,
  Token.OpenBracket,
  Token.OpenBrace,
  Token.Star,
  Token.DoubleStar,
  Token.Plus,
  Token.Minus,
  Token.Tilde,
  Token.False,
  Token.None,
  Token.True,
  Token.Await,
  Token.Lambda,
  Token.Not,
  Token.Yield,
])
  beginsExpression[kind] = 1;

/** Whether a token can begin an expression (with the star of a starred one). */
export function isExpressionStart(kind: Token): boolean {
  return beginsExpression[kind] === 1;
}

/** `a, *b`: one expression, or a tuple without parentheses; `yield` too. */
export function parseExpressions(cursor: Cursor): Expression {
  const { from } = cursor;
  const first = parseElement(cursor);
  return cursor.kind === Token.Comma ? parseTupleRest(cursor, from, first) : first;
}

/** The rest of a tuple without parentheses, from its first comma. */
export function parseTupleRest(cursor: Cursor, from: number, first: Expression): Expression {
  const base = cursor.expressions.length;
  cursor.expressions.push(first);
  while (cursor.take(Token.Comma) && isExpressionStart(cursor.kind)) cursor.expressions.push(parseElement(cursor));
  return { kind: "Tuple", from, to: cursor.lastTo, elements: takeFrom(cursor.expressions, base) };
}

/** One element of a list, a tuple or an index: a named or a starred expression. */
export function parseElement(cursor: Cursor): Expression {
  return cursor.kind === Token.Star ? parseStarred(cursor) : parseNamed(cursor);
}

/** `*value`: the value binds as tightly as an operand of `|`. */
function parseStarred(cursor: Cursor): Expression {
  const { from } = cursor;
  cursor.next();
  const value = parseOperators(cursor, Level.BitOr);
  return { kind: "Starred", from, to: cursor.lastTo, value };
}

/** An expression that may be `name := value`. */
export function parseNamed(cursor: Cursor): Expression {
  const { from } = cursor;
  const target = parseExpression(cursor);
  if (cursor.kind !== Token.Walrus) return target;
  if (target.kind !== "Name") {
    cursor.problem("only a name can be assigned by :=");
    return target;
  }
  cursor.next();
  const value = parseExpression(cursor);
  return { kind: "Walrus", from, to: cursor.lastTo, target, value };
}

/** An expression without comma, star and walrus; a conditional or a lambda among others. */
export function parseExpression(cursor: Cursor): Expression {
  const { from } = cursor;
  const body = parseOperators(cursor, Level.Or);
  if (cursor.kind !== Token.If) return body;
  cursor.next();
  const test = parseOperators(cursor, Level.Or);
  let otherwise: Expression;
  if (!cursor.take(Token.Else)) otherwise = cursor.missing("expected else");
  else if (cursor.depth >= deepestExpression) otherwise = tooDeep(cursor);
  else {
    cursor.depth++;
    otherwise = parseExpression(cursor);
    cursor.depth--;
  }
  return { kind: "Conditional", from, to: cursor.lastTo, test, body, otherwise };
}

/** An operand and all operators after it that bind at least as tightly as `level`. */
export function parseOperators(cursor: Cursor, level: Level): Expression {
  if (cursor.depth >= deepestExpression) return tooDeep(cursor);
  cursor.depth++;
  const { from, links: before } = cursor;
  cursor.links = 0;
  let left = parseOperand(cursor);
  let links = 0;
  for (;;) {
    const { kind } = cursor;
    const binding = precedence[kind] as Level;
    if (binding < level || binding === Level.None || !cursor.mayLink(links++)) break;
    if (binding === Level.Compare) {
      if (kind === Token.Not && cursor.peek(1) !== Token.In) break;
      left = parseComparison(cursor, from, left);
    } else if (binding <= Level.And) left = parseBoolean(cursor, from, left, kind);
    else {
      cursor.next();
      // Only the power groups to the right.
      const right = parseOperators(cursor, binding === Level.Power ? Level.Power : binding + 1);
      left = { kind: "Binary", from, to: cursor.lastTo, operator: binaryOperators[kind] as BinaryOperator, left, right };
    }
  }
  cursor.depth--;
  if (before > cursor.links) cursor.links = before;
  return left;
}

/** Stands for what nests too deeply. It takes at least one token, so that whoever asked for it gets on. */
function tooDeep(cursor: Cursor): Expression {
  const missing = cursor.missing("expression nested too deeply");
  if (cursor.kind >= Token.OpenParen && cursor.kind <= Token.FieldOpen) cursor.skipBracket();
  else if (isExpressionStart(cursor.kind)) cursor.next();
  return missing;
}

/** All values joined by the same word are one node, so that a long condition does not nest. */
function parseBoolean(cursor: Cursor, from: number, first: Expression, kind: Token): Expression {
  const base = cursor.expressions.length;
  cursor.expressions.push(first);
  const level = kind === Token.KeywordOr ? Level.And : Level.Not;
  while (cursor.take(kind)) cursor.expressions.push(parseOperators(cursor, level));
  const operator = kind === Token.KeywordOr ? "or" : "and";
  return { kind: "Boolean", from, to: cursor.lastTo, operator, values: takeFrom(cursor.expressions, base) };
}

/** A chain such as `a < b <= c` is one node, which is not the same as two comparisons. */
function parseComparison(cursor: Cursor, from: number, left: Expression): Expression {
  const base = cursor.expressions.length;
  const operators = [takeCompareOperator(cursor)];
  cursor.expressions.push(parseOperators(cursor, Level.BitOr));
  while (precedence[cursor.kind] === Level.Compare && !(cursor.kind === Token.Not && cursor.peek(1) !== Token.In)) {
    operators.push(takeCompareOperator(cursor));
    cursor.expressions.push(parseOperators(cursor, Level.BitOr));
  }
  return { kind: "Compare", from, to: cursor.lastTo, left, operators, comparators: takeFrom(cursor.expressions, base) };
}

/** Takes one or two tokens: `not in` and `is not` are two. */
function takeCompareOperator(cursor: Cursor): CompareOperator {
  const { kind } = cursor;
  cursor.next();
  if (kind === Token.Not) cursor.next();
  if (kind === Token.Is && cursor.take(Token.Not)) return "is not";
  return compareOperators[kind] as CompareOperator;
}

/** A prefix operator with its operand, or an atom with what follows it. */
function parseOperand(cursor: Cursor): Expression {
  switch (cursor.kind) {
    case Token.Minus:
      return parseUnary(cursor, "-", Level.Sign);
    case Token.Plus:
      return parseUnary(cursor, "+", Level.Sign);
    case Token.Tilde:
      return parseUnary(cursor, "~", Level.Sign);
    case Token.Not:
      return parseUnary(cursor, "not", Level.Not);
    case Token.Await:
      return parseAwait(cursor);
    case Token.Lambda:
      return parseLambda(cursor);
    case Token.Yield:
      return parseYield(cursor);
    default:
      return parsePostfix(cursor);
  }
}

function parseUnary(cursor: Cursor, operator: "-" | "+" | "~" | "not", level: Level): Expression {
  const { from } = cursor;
  cursor.next();
  const operand = parseOperators(cursor, level);
  return { kind: "Unary", from, to: cursor.lastTo, operator, operand };
}

function parseAwait(cursor: Cursor): Expression {
  const { from } = cursor;
  cursor.next();
  const value = parsePostfix(cursor);
  return { kind: "Await", from, to: cursor.lastTo, value };
}

function parseLambda(cursor: Cursor): Expression {
  const { from } = cursor;
  cursor.next();
  const parameters = parseParameters(cursor, Token.Colon);
  // Directly inside the field of an f-string its colon is taken for the beginning of the format.
  if (!cursor.take(Token.Colon)) cursor.take(Token.FieldColon);
  const body = parseExpression(cursor);
  return { kind: "Lambda", from, to: cursor.lastTo, parameters, body };
}

function parseYield(cursor: Cursor): Expression {
  const { from } = cursor;
  cursor.next();
  const delegate = cursor.take(Token.From);
  const value = delegate ? parseExpression(cursor) : isExpressionStart(cursor.kind) ? parseExpressions(cursor) : null;
  return { kind: "Yield", from, to: cursor.lastTo, value, delegate };
}
