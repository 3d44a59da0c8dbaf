import { parseFor, parseIf, parseTry, parseWhile, parseWith } from "./compound";
import { type Cursor, deepestBlock, takeFrom } from "./cursor";
import { parseClass, parseDecorated, parseFunction, parseTypeAlias } from "./definitions";
import { parseMatch } from "./match";
import type { Statement } from "./nodes";
import { parseSimple } from "./simple";
import { Token } from "./tokenKind";

/** Reads all statements of the module onto the cursor's stack. */
export function parseStatements(cursor: Cursor): void {
  while (cursor.kind !== Token.End) readUntilDedent(cursor);
}

/** Reads statements up to the Dedent that ends their block, and that. An Indent without reason opens no block. */
function readUntilDedent(cursor: Cursor): void {
  let unexpected = 0;
  for (;;) {
    const { kind } = cursor;
    if (kind === Token.End) return;
    if (kind === Token.Dedent) {
      cursor.passLayout();
      if (unexpected === 0) return;
      unexpected--;
    } else if (kind === Token.Indent) {
      cursor.problem("unexpected indentation");
      cursor.passLayout();
      unexpected++;
    } else if (kind === Token.Newline) cursor.passLayout();
    else readStatement(cursor);
  }
}

/** The block after the header of a compound statement, its colon included. */
export function parseBlock(cursor: Cursor): readonly Statement[] {
  if (cursor.kind !== Token.Colon) skipToColon(cursor);
  cursor.take(Token.Colon);
  if (cursor.blocks >= deepestBlock) {
    cursor.problem("blocks nested too deeply");
    return [];
  }
  const base = cursor.statements.length;
  cursor.blocks++;
  if (cursor.kind !== Token.Newline) {
    readStatement(cursor);
  } else {
    cursor.passLayout();
    if (cursor.is(Token.Indent)) {
      cursor.passLayout();
      readUntilDedent(cursor);
    } else cursor.problem("expected an indented block");
  }
  cursor.blocks--;
  return takeFrom(cursor.statements, base);
}

/** Passes over what a header should not hold; its block is worth more. */
function skipToColon(cursor: Cursor): void {
  cursor.problem("expected a colon");
  while (cursor.kind !== Token.Colon && cursor.kind !== Token.Newline && cursor.kind !== Token.End) {
    if (cursor.kind >= Token.OpenParen && cursor.kind <= Token.FieldOpen) cursor.skipBracket();
    else cursor.next();
  }
}

/** Reads a compound statement, or a line of simple ones, onto the cursor's stack. */
function readStatement(cursor: Cursor): void {
  const compound = parseCompound(cursor);
  if (compound === null) readSimpleLine(cursor);
  else cursor.statements.push(compound);
}

/** A compound statement, or null where a simple one stands. */
function parseCompound(cursor: Cursor): Statement | null {
  cursor.links = 0;
  switch (cursor.kind) {
    case Token.Def:
      return parseFunction(cursor, cursor.from, []);
    case Token.Class:
      return parseClass(cursor, cursor.from, []);
    case Token.At:
      return parseDecorated(cursor);
    case Token.If:
    case Token.Elif:
      return parseIf(cursor);
    case Token.For:
      return parseFor(cursor, cursor.from);
    case Token.While:
      return parseWhile(cursor);
    case Token.With:
      return parseWith(cursor, cursor.from);
    case Token.Try:
    case Token.Except:
    case Token.Finally:
      return parseTry(cursor);
    case Token.Else:
      return parseStrayElse(cursor);
    case Token.Async:
      return parseAsync(cursor);
    case Token.Name:
      if (cursor.isWord("match")) return parseMatch(cursor);
      if (cursor.isWord("type")) return parseTypeAlias(cursor);
      return null;
    default:
      return null;
  }
}

/** `async` before what may follow it; otherwise it is left to fail as an expression. */
function parseAsync(cursor: Cursor): Statement | null {
  const { from } = cursor;
  switch (cursor.peek(1)) {
    case Token.Def:
      return parseFunction(cursor, from, []);
    case Token.For:
      cursor.next();
      return parseFor(cursor, from);
    case Token.With:
      cursor.next();
      return parseWith(cursor, from);
    default:
      return null;
  }
}

/** An `else` whose `if` cannot be read keeps its block. */
function parseStrayElse(cursor: Cursor): Statement {
  const { from } = cursor;
  const test = cursor.missing("else without if");
  cursor.next();
  const body = parseBlock(cursor);
  return { kind: "If", from, to: cursor.lastTo, test, body, otherwise: [] };
}

/** Simple statements up to the end of the line. What follows one without a semicolon is read as another. */
function readSimpleLine(cursor: Cursor): void {
  for (;;) {
    const before = cursor.at;
    cursor.statements.push(parseSimple(cursor));
    // A token that begins nothing is passed over, or the loop would stand still.
    if (cursor.at === before) {
      cursor.statements.pop();
      cursor.next();
    }
    if (cursor.take(Token.Semicolon)) {
      if (cursor.kind !== Token.Newline) continue;
    } else if (cursor.kind > Token.Dedent) {
      cursor.problem("expected the end of the line");
      const compound = parseCompound(cursor);
      if (compound === null) continue;
      cursor.statements.push(compound);
    }
    if (cursor.kind === Token.Newline) cursor.passLayout();
    return;
  }
}
