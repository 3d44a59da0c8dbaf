import { type Cursor, takeFrom } from "./cursor";
import { isExpressionStart, parseElement, parseNamed, parseOperators } from "./expressions";
import { parseArguments } from "./calls";
import { beginsComprehension, parseComprehension } from "./comprehensions";
import { parseStrings } from "./strings";
import type { Expression } from "./nodes";
import { Level } from "./operators";
import { numberForm, numberValue } from "./numbers";
import { parseIndex } from "./subscripts";
import { Token } from "./tokenKind";

/** An atom with the attributes, calls and subscripts after it. */
export function parsePostfix(cursor: Cursor): Expression {
  const { from } = cursor;
  let node = parseAtom(cursor);
  let links = 0;
  for (;;) {
    const { kind } = cursor;
    if (kind === Token.Dot) {
      if (!cursor.mayLink(links++)) return node;
      node = parseAttribute(cursor, from, node);
    } else if (kind === Token.OpenParen) {
      if (!cursor.mayLink(links++)) return node;
      cursor.next();
      const args = parseArguments(cursor);
      const call = { kind: "Call", from, to: cursor.lastTo, callee: node, args } as const;
      cursor.calls.push(call);
      node = call;
    } else if (kind === Token.OpenBracket) {
      if (!cursor.mayLink(links++)) return node;
      cursor.next();
      const index = parseIndex(cursor);
      node = { kind: "Subscript", from, to: cursor.lastTo, object: node, index };
    } else return node;
  }
}

/** `object.name`, from the dot. */
function parseAttribute(cursor: Cursor, from: number, object: Expression): Expression {
  cursor.next();
  const nameFrom = cursor.lastTo;
  // A keyword right after the dot is a name that is being typed, or one that older Pythons allowed.
  if (cursor.kind === Token.Name || (cursor.kind >= Token.FirstKeyword && cursor.from === nameFrom)) {
    if (cursor.kind !== Token.Name) cursor.problem("a keyword cannot be an attribute");
    const name = cursor.word();
    const start = cursor.from;
    cursor.next();
    return { kind: "Attribute", from, to: cursor.lastTo, object, name, nameFrom: start };
  }
  cursor.problem("expected a name after the dot");
  return { kind: "Attribute", from, to: nameFrom, object, name: "", nameFrom };
}

/** A name, a literal or a bracket. */
function parseAtom(cursor: Cursor): Expression {
  const { from, kind } = cursor;
  switch (kind) {
    case Token.Name: {
      const id = cursor.word();
      cursor.next();
      return { kind: "Name", from, to: cursor.lastTo, id };
    }
    case Token.Number: {
      const { text } = cursor;
      cursor.next();
      const to = cursor.lastTo;
      return { kind: "Number", from, to, value: numberValue(text, from, to), form: numberForm(text, from, to) };
    }
    case Token.String:
    case Token.OpenString:
    case Token.FormattedStart:
      return parseStrings(cursor);
    case Token.True:
      return constant(cursor, true);
    case Token.False:
      return constant(cursor, false);
    case Token.None:
      return constant(cursor, null);
    case Token.Ellipsis:
      return constant(cursor, "...");
    case Token.OpenParen:
      return parseGroup(cursor);
    case Token.OpenBracket:
      return parseList(cursor);
    case Token.OpenBrace:
      return parseBrace(cursor);
    case Token.Magic:
      cursor.next();
      return { kind: "MagicExpression", from, to: cursor.lastTo };
    default: {
      const missing = cursor.missing("expected an expression");
      // A star where none may stand is passed over, so that every token that begins an expression is taken.
      if (kind === Token.Star || kind === Token.DoubleStar) cursor.next();
      return missing;
    }
  }
}

function constant(cursor: Cursor, value: true | false | null | "..."): Expression {
  const { from } = cursor;
  cursor.next();
  return { kind: "Constant", from, to: cursor.lastTo, value };
}

/** `(a)`, `()`, `(a, b)`, `(x for x in y)`. A group alone is its inner expression, as in CPython. */
function parseGroup(cursor: Cursor): Expression {
  const { from } = cursor;
  cursor.next();
  if (cursor.take(Token.CloseParen)) return { kind: "Tuple", from, to: cursor.lastTo, elements: [] };
  const first = parseElement(cursor);
  if (beginsComprehension(cursor)) return parseComprehension(cursor, "generator", from, first, null, Token.CloseParen);
  if (cursor.kind === Token.CloseParen && first.kind !== "Starred") {
    cursor.next();
    return first;
  }
  const base = cursor.expressions.length;
  cursor.expressions.push(first);
  const isTuple = cursor.kind === Token.Comma || first.kind === "Starred";
  parseElements(cursor, Token.CloseParen);
  if (!isTuple && cursor.expressions.length === base + 1) {
    cursor.expressions.pop();
    return first;
  }
  return { kind: "Tuple", from, to: cursor.lastTo, elements: takeFrom(cursor.expressions, base) };
}

/** `[a, *b]` and comprehensions. */
function parseList(cursor: Cursor): Expression {
  const { from } = cursor;
  cursor.next();
  if (cursor.take(Token.CloseBracket)) return { kind: "List", from, to: cursor.lastTo, elements: [] };
  const first = parseElement(cursor);
  if (beginsComprehension(cursor)) return parseComprehension(cursor, "list", from, first, null, Token.CloseBracket);
  const base = cursor.expressions.length;
  cursor.expressions.push(first);
  parseElements(cursor, Token.CloseBracket);
  return { kind: "List", from, to: cursor.lastTo, elements: takeFrom(cursor.expressions, base) };
}

/** The elements after the first, onto the cursor's stack, and the closer. */
function parseElements(cursor: Cursor, closer: Token): void {
  while (separates(cursor, closer)) cursor.expressions.push(parseElement(cursor));
}

/**
 * Between two elements of a bracket: true if another element follows, false after the closer.
 * A closer of another bracket ends this one too; a line's end does so where recovery closed all brackets;
 * what cannot begin an element is passed over. `also` is what begins an element beside expressions: a colon
 * for slices, an equals sign for the names of arguments, which may be keywords by mistake (`lambda=0.1`).
 */
export function separates(cursor: Cursor, closer: Token, also: Token.End | Token.Colon | Token.Equal = Token.End): boolean {
  const hadComma = cursor.take(Token.Comma);
  if (cursor.take(closer)) return false;
  if (!hadComma) cursor.problem("expected a comma or a closing bracket");
  for (;;) {
    if (isExpressionStart(cursor.kind)) return true;
    if (also === Token.Colon && cursor.kind === Token.Colon && cursor.peek(1) !== Token.Newline) return true;
    if (also === Token.Equal && cursor.kind >= Token.FirstKeyword && cursor.peek(1) === Token.Equal) return true;
    if (cursor.kind <= Token.LastStop || (cursor.kind === Token.Colon && cursor.peek(1) === Token.Newline)) return false;
    if (hadComma) cursor.problem("expected an element");
    cursor.next();
    if (cursor.take(closer)) return false;
  }
}

/** `{}`, `{a, *b}`, `{a: b, **c}` and comprehensions. */
function parseBrace(cursor: Cursor): Expression {
  const { from } = cursor;
  cursor.next();
  if (cursor.take(Token.CloseBrace)) return { kind: "Dict", from, to: cursor.lastTo, entries: [] };
  if (cursor.kind === Token.DoubleStar) return parseDictEntries(cursor, from, []);
  const first = parseElement(cursor);
  if (cursor.kind === Token.Colon) {
    const value = parseDictValue(cursor);
    if (beginsComprehension(cursor)) return parseComprehension(cursor, "dict", from, first, value, Token.CloseBrace);
    return parseDictEntries(cursor, from, [{ key: first, value }]);
  }
  if (beginsComprehension(cursor)) return parseComprehension(cursor, "set", from, first, null, Token.CloseBrace);
  const base = cursor.expressions.length;
  cursor.expressions.push(first);
  parseElements(cursor, Token.CloseBrace);
  return { kind: "Set", from, to: cursor.lastTo, elements: takeFrom(cursor.expressions, base) };
}

/** The colon after a key and the value. */
function parseDictValue(cursor: Cursor): Expression {
  if (!cursor.take(Token.Colon)) return cursor.missing("expected a colon and a value");
  return parseNamed(cursor);
}

function parseDictEntries(cursor: Cursor, from: number, entries: { key: Expression | null; value: Expression }[]): Expression {
  if (entries.length === 0 || separates(cursor, Token.CloseBrace)) {
    do {
      if (cursor.take(Token.DoubleStar)) entries.push({ key: null, value: parseOperators(cursor, Level.BitOr) });
      else {
        const key = parseElement(cursor);
        entries.push({ key, value: parseDictValue(cursor) });
      }
    } while (separates(cursor, Token.CloseBrace));
  }
  return { kind: "Dict", from, to: cursor.lastTo, entries };
}
