import type { Cursor } from "./cursor";
import { parseElement, parseExpression, parseExpressions, parseNamed } from "./expressions";
import type { ExceptHandler, Expression, If, Statement, With } from "./nodes";
import { parseBlock } from "./statements";
import { parseTarget } from "./targets";
import { Token } from "./tokenKind";

/** A longer chain of `elif` begins a new statement, since each one is nested in the one before. */
const longestChain = 500;
/** Within so many tokens the parenthesis after `with` is closed, or it holds no items. */
const longestItems = 2000;

/** `if`, `elif` and `else`; each `elif` is an `If` alone in `otherwise`. */
export function parseIf(cursor: Cursor): Statement {
  const arms: { from: number; test: Expression; body: readonly Statement[] }[] = [];
  do {
    const { from } = cursor;
    cursor.next();
    const test = parseNamed(cursor);
    arms.push({ from, test, body: parseBlock(cursor) });
  } while (cursor.kind === Token.Elif && arms.length < longestChain);
  let otherwise: readonly Statement[] = parseElse(cursor);
  const to = cursor.lastTo;
  let node: If | null = null;
  // From the last to the first, since each node holds the next.
  for (let arm = arms.pop(); arm !== undefined; arm = arms.pop()) {
    node = { kind: "If", from: arm.from, to, test: arm.test, body: arm.body, otherwise };
    otherwise = [node];
  }
  return node as If;
}

/** The block after `else`; empty without one. */
function parseElse(cursor: Cursor): readonly Statement[] {
  return cursor.take(Token.Else) ? parseBlock(cursor) : [];
}

/** `while test: block else: block`. */
export function parseWhile(cursor: Cursor): Statement {
  const { from } = cursor;
  cursor.next();
  const test = parseNamed(cursor);
  const body = parseBlock(cursor);
  const otherwise = parseElse(cursor);
  return { kind: "While", from, to: cursor.lastTo, test, body, otherwise };
}

/** `for target in iterable: block else: block`, from `for`; `from` is where its `async` stands, if any. */
export function parseFor(cursor: Cursor, from: number): Statement {
  const async = cursor.from !== from;
  cursor.next();
  const target = parseTarget(cursor);
  const iterable = cursor.expect(Token.In, "in") ? parseExpressions(cursor) : cursor.missing("expected what to go through");
  const body = parseBlock(cursor);
  const otherwise = parseElse(cursor);
  return { kind: "For", from, to: cursor.lastTo, target, iterable, body, otherwise, async };
}

/** `with a as b, c: block`, from `with`; the items may stand in parentheses. */
export function parseWith(cursor: Cursor, from: number): Statement {
  const async = cursor.from !== from;
  cursor.next();
  const items: { context: Expression; target: Expression | null }[] = [];
  const hasParenthesis = itemsInParentheses(cursor);
  if (hasParenthesis) cursor.next();
  do {
    if (hasParenthesis && cursor.kind === Token.CloseParen) break;
    items.push(parseWithItem(cursor));
  } while (cursor.take(Token.Comma));
  if (hasParenthesis) cursor.expect(Token.CloseParen, "a closing parenthesis");
  const body = parseBlock(cursor);
  return { kind: "With", from, to: cursor.lastTo, items, body, async };
}

/** `context as target`. */
function parseWithItem(cursor: Cursor): With["items"][number] {
  const context = parseElement(cursor);
  const target = cursor.take(Token.As) ? parseExpression(cursor) : null;
  return { context, target };
}

/** Whether the parenthesis after `with` holds all items: it is the last before the colon, and no generator or the like. */
function itemsInParentheses(cursor: Cursor): boolean {
  if (cursor.kind !== Token.OpenParen) return false;
  let open = 0;
  for (let distance = 0; distance < longestItems; distance++) {
    const kind = cursor.peek(distance);
    if (kind === Token.Newline || kind === Token.End) return false;
    if (kind >= Token.OpenParen && kind <= Token.FieldOpen) open++;
    else if (kind <= Token.FieldClose) {
      open--;
      if (open === 0) return cursor.peek(distance + 1) === Token.Colon;
    } else if (open === 1 && (kind === Token.For || kind === Token.Async || kind === Token.Yield || kind === Token.Walrus)) return false;
  }
  return false;
}

/** `try` with its handlers; a handler whose `try` cannot be read stands alone. */
export function parseTry(cursor: Cursor): Statement {
  const { from } = cursor;
  let body: readonly Statement[] = [];
  if (cursor.take(Token.Try)) body = parseBlock(cursor);
  else cursor.problem("handler without try");
  const handlers: ExceptHandler[] = [];
  while (cursor.kind === Token.Except) handlers.push(parseHandler(cursor));
  const otherwise = parseElse(cursor);
  const finalizer = cursor.take(Token.Finally) ? parseBlock(cursor) : [];
  return { kind: "Try", from, to: cursor.lastTo, body, handlers, otherwise, finalizer };
}

/** `except type as name: block`; several types may stand without parentheses, as since 3.14. */
function parseHandler(cursor: Cursor): ExceptHandler {
  const { from } = cursor;
  cursor.next();
  const group = cursor.take(Token.Star);
  const type = cursor.kind === Token.Colon ? null : parseExpressions(cursor);
  let name: string | null = null;
  if (cursor.take(Token.As) && cursor.kind === Token.Name) {
    name = cursor.word();
    cursor.next();
  }
  const body = parseBlock(cursor);
  return { from, to: cursor.lastTo, type, name, body, group };
}
