import { separates } from "./atoms";
import { type Cursor, deepestExpression } from "./cursor";
import { isExpressionStart, parseOperators } from "./expressions";
import type { Argument, DictExpression, Expression } from "./nodes";
import { Level } from "./operators";
import { Token } from "./tokenKind";

/** The pattern of a case, as the expression it looks like. What it binds is added to `names`. */
export function parseCasePattern(cursor: Cursor, names: Set<string>): Expression {
  const { from } = cursor;
  const first = parsePattern(cursor, names);
  if (cursor.kind !== Token.Comma) return first;
  const elements = [first];
  while (cursor.take(Token.Comma) && isExpressionStart(cursor.kind)) elements.push(parsePattern(cursor, names));
  return { kind: "Tuple", from, to: cursor.lastTo, elements };
}

/** Alternatives and the name after `as`. */
function parsePattern(cursor: Cursor, names: Set<string>): Expression {
  if (cursor.depth >= deepestExpression) {
    const missing = cursor.missing("pattern nested too deeply");
    if (cursor.kind >= Token.OpenParen && cursor.kind <= Token.FieldOpen) cursor.skipBracket();
    else if (isExpressionStart(cursor.kind)) cursor.next();
    return missing;
  }
  cursor.depth++;
  const { from } = cursor;
  let pattern = parseClosed(cursor, names);
  for (let links = 0; cursor.kind === Token.Or && cursor.mayLink(links); links++) {
    cursor.next();
    const right = parseClosed(cursor, names);
    pattern = { kind: "Binary", from, to: cursor.lastTo, operator: "|", left: pattern, right };
  }
  if (cursor.take(Token.As) && cursor.kind === Token.Name) {
    bind(names, cursor.word());
    cursor.next();
  }
  cursor.depth--;
  return pattern;
}

/** An underscore matches anything and binds nothing. */
function bind(names: Set<string>, name: string): void {
  if (name !== "_") names.add(name);
}

/** One pattern without alternatives. */
function parseClosed(cursor: Cursor, names: Set<string>): Expression {
  const { from } = cursor;
  switch (cursor.kind) {
    case Token.Name:
      return parseNamePattern(cursor, names);
    case Token.Star: {
      cursor.next();
      const value = parseClosed(cursor, names);
      return { kind: "Starred", from, to: cursor.lastTo, value };
    }
    case Token.OpenParen:
      return parseGroupPattern(cursor, names);
    case Token.OpenBracket: {
      cursor.next();
      const elements = parseElements(cursor, names, Token.CloseBracket);
      return { kind: "List", from, to: cursor.lastTo, elements };
    }
    case Token.OpenBrace:
      return parseMapping(cursor, names);
    // Numbers with a sign, complex ones, strings, constants.
    default:
      return parseOperators(cursor, Level.BitXor);
  }
}

/** A capture, a dotted value or a class with its patterns. */
function parseNamePattern(cursor: Cursor, names: Set<string>): Expression {
  const { from } = cursor;
  const id = cursor.word();
  cursor.next();
  let node: Expression = { kind: "Name", from, to: cursor.lastTo, id };
  if (cursor.kind !== Token.Dot && cursor.kind !== Token.OpenParen) {
    bind(names, id);
    return node;
  }
  for (let links = 0; cursor.kind === Token.Dot && cursor.mayLink(links); links++) {
    cursor.next();
    const hasName = cursor.is(Token.Name);
    const nameFrom = hasName ? cursor.from : cursor.lastTo;
    const name = hasName ? cursor.word() : "";
    if (hasName) cursor.next();
    node = { kind: "Attribute", from, to: cursor.lastTo, object: node, name, nameFrom };
  }
  if (!cursor.take(Token.OpenParen)) return node;
  const args: Argument[] = [];
  if (!cursor.take(Token.CloseParen)) {
    do args.push(parseArgument(cursor, names));
    while (separates(cursor, Token.CloseParen));
  }
  return { kind: "Call", from, to: cursor.lastTo, callee: node, args };
}

/** The argument of a class pattern. */
function parseArgument(cursor: Cursor, names: Set<string>): Argument {
  const { from } = cursor;
  let name: string | null = null;
  if (cursor.kind === Token.Name && cursor.peek(1) === Token.Equal) {
    name = cursor.word();
    cursor.next();
    cursor.next();
  }
  const value = parsePattern(cursor, names);
  return { kind: "Argument", from, to: cursor.lastTo, name, stars: 0, value };
}

/** `(a)` is its inner pattern, `(a,)` a tuple. */
function parseGroupPattern(cursor: Cursor, names: Set<string>): Expression {
  const { from } = cursor;
  cursor.next();
  if (cursor.take(Token.CloseParen)) return { kind: "Tuple", from, to: cursor.lastTo, elements: [] };
  const first = parsePattern(cursor, names);
  if (cursor.take(Token.CloseParen)) return first;
  const elements = [first];
  while (separates(cursor, Token.CloseParen)) elements.push(parsePattern(cursor, names));
  return { kind: "Tuple", from, to: cursor.lastTo, elements };
}

/** Patterns up to the closer, which is taken. */
function parseElements(cursor: Cursor, names: Set<string>, closer: Token): readonly Expression[] {
  const elements: Expression[] = [];
  if (cursor.take(closer)) return elements;
  do elements.push(parsePattern(cursor, names));
  while (separates(cursor, closer));
  return elements;
}

/** `{key: pattern, **rest}`: keys are values, so they bind nothing. */
function parseMapping(cursor: Cursor, names: Set<string>): DictExpression {
  const { from } = cursor;
  const entries: { key: Expression | null; value: Expression }[] = [];
  cursor.next();
  if (!cursor.take(Token.CloseBrace)) {
    do {
      if (cursor.take(Token.DoubleStar)) entries.push({ key: null, value: parsePattern(cursor, names) });
      else {
        const key = parseOperators(cursor, Level.BitXor);
        const value = cursor.take(Token.Colon) ? parsePattern(cursor, names) : cursor.missing("expected a colon and a pattern");
        entries.push({ key, value });
      }
    } while (separates(cursor, Token.CloseBrace));
  }
  return { kind: "Dict", from, to: cursor.lastTo, entries };
}
