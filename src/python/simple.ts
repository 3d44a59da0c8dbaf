import { type Cursor, takeFrom } from "./cursor";
import { isExpressionStart, parseElement, parseExpression, parseExpressions, parseTupleRest } from "./expressions";
import { parseFromImport, parseImport } from "./imports";
import type { BinaryOperator, Expression, Statement } from "./nodes";
import { Token } from "./tokenKind";

/** One simple statement, without what ends it. */
export function parseSimple(cursor: Cursor): Statement {
  const { from } = cursor;
  cursor.links = 0;
  switch (cursor.kind) {
    case Token.Import:
      return parseImport(cursor);
    case Token.From:
      return parseFromImport(cursor);
    case Token.Return: {
      cursor.next();
      const value = isExpressionStart(cursor.kind) ? parseExpressions(cursor) : null;
      return { kind: "Return", from, to: cursor.lastTo, value };
    }
    case Token.Pass:
      cursor.next();
      return { kind: "Pass", from, to: cursor.lastTo };
    case Token.Break:
      cursor.next();
      return { kind: "Break", from, to: cursor.lastTo };
    case Token.Continue:
      cursor.next();
      return { kind: "Continue", from, to: cursor.lastTo };
    case Token.Raise:
      return parseRaise(cursor);
    case Token.Assert:
      return parseAssert(cursor);
    case Token.Del:
      return parseDelete(cursor);
    case Token.Global:
      return parseScope(cursor, "Global");
    case Token.Nonlocal:
      return parseScope(cursor, "Nonlocal");
    case Token.Magic:
      cursor.next();
      return { kind: "Magic", from, to: cursor.lastTo, text: cursor.text.slice(from, cursor.lastTo) };
    default:
      return parseExpressionStatement(cursor);
  }
}

/** An expression alone, or what is assigned. */
function parseExpressionStatement(cursor: Cursor): Statement {
  const { from } = cursor;
  const first = parseExpressions(cursor);
  switch (cursor.kind) {
    case Token.Equal:
      return parseAssign(cursor, from, first);
    case Token.AugmentedEqual: {
      // The operator is written before its equals sign.
      const operator = cursor.text.slice(cursor.from, cursor.to - 1) as BinaryOperator;
      cursor.next();
      const value = parseExpressions(cursor);
      return { kind: "AugmentedAssign", from, to: cursor.lastTo, target: first, operator, value };
    }
    case Token.Colon: {
      // Anything else before a colon is more likely a header that lost its keyword.
      if (first.kind !== "Name" && first.kind !== "Attribute" && first.kind !== "Subscript") break;
      cursor.next();
      const annotation = parseExpression(cursor);
      const value = cursor.take(Token.Equal) ? parseExpressions(cursor) : null;
      return { kind: "AnnotatedAssign", from, to: cursor.lastTo, target: first, annotation, value };
    }
    default:
  }
  return { kind: "Expression", from, to: cursor.lastTo, value: first };
}

/** Every value but the last turns out to be a target when the next equals sign comes. */
function parseAssign(cursor: Cursor, from: number, first: Expression): Statement {
  const targets = [first];
  cursor.next();
  let value = parseExpressions(cursor);
  while (cursor.take(Token.Equal)) {
    targets.push(value);
    value = parseExpressions(cursor);
  }
  return { kind: "Assign", from, to: cursor.lastTo, targets, value };
}

function parseRaise(cursor: Cursor): Statement {
  const { from } = cursor;
  cursor.next();
  let exception = isExpressionStart(cursor.kind) ? parseExpression(cursor) : null;
  // Python 2 could write the message after a comma.
  if (exception !== null && cursor.kind === Token.Comma) {
    cursor.problem("raise takes one exception");
    exception = parseTupleRest(cursor, exception.from, exception);
  }
  const cause = cursor.take(Token.From) ? parseExpression(cursor) : null;
  return { kind: "Raise", from, to: cursor.lastTo, exception, cause };
}

function parseAssert(cursor: Cursor): Statement {
  const { from } = cursor;
  cursor.next();
  const test = parseExpression(cursor);
  const message = cursor.take(Token.Comma) ? parseExpression(cursor) : null;
  return { kind: "Assert", from, to: cursor.lastTo, test, message };
}

/** `del a, b` has two targets, `del (a, b)` one. */
function parseDelete(cursor: Cursor): Statement {
  const { from } = cursor;
  const base = cursor.expressions.length;
  cursor.next();
  do cursor.expressions.push(parseElement(cursor));
  while (cursor.take(Token.Comma) && isExpressionStart(cursor.kind));
  return { kind: "Delete", from, to: cursor.lastTo, targets: takeFrom(cursor.expressions, base) };
}

function parseScope(cursor: Cursor, kind: "Global" | "Nonlocal"): Statement {
  const { from } = cursor;
  const names: string[] = [];
  cursor.next();
  do {
    if (cursor.kind !== Token.Name) break;
    names.push(cursor.word());
    cursor.next();
  } while (cursor.take(Token.Comma));
  return { kind, from, to: cursor.lastTo, names };
}
