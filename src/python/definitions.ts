import { parseArguments } from "./calls";
import type { Cursor } from "./cursor";
import { isExpressionStart, parseElement, parseExpressions, parseNamed } from "./expressions";
import type { ClassDefinition, Expression, FunctionDefinition, Parameter, Statement } from "./nodes";
import { parseParameters } from "./parameters";
import { parseBlock } from "./statements";
import { Token } from "./tokenKind";

/** `[async] def name[T](parameters) -> returns: block`; `from` is where the first decorator begins, if there is one. */
export function parseFunction(cursor: Cursor, from: number, decorators: readonly Expression[]): FunctionDefinition {
  const async = cursor.take(Token.Async);
  cursor.next();
  const name = takeName(cursor);
  const nameFrom = cursor.lastTo - name.length;
  skipTypeParameters(cursor);
  let parameters: readonly Parameter[] = [];
  if (cursor.expect(Token.OpenParen, "an opening parenthesis")) {
    parameters = parseParameters(cursor, Token.CloseParen);
    cursor.expect(Token.CloseParen, "a closing parenthesis");
  }
  const returns = cursor.take(Token.Arrow) ? parseExpressions(cursor) : null;
  const body = parseBlock(cursor);
  return { kind: "Function", from, to: cursor.lastTo, name, nameFrom, parameters, returns, decorators, body, async };
}

/** `class Name[T](bases): block`. */
export function parseClass(cursor: Cursor, from: number, decorators: readonly Expression[]): ClassDefinition {
  cursor.next();
  const name = takeName(cursor);
  const nameFrom = cursor.lastTo - name.length;
  skipTypeParameters(cursor);
  const bases = cursor.take(Token.OpenParen) ? parseArguments(cursor) : [];
  const body = parseBlock(cursor);
  return { kind: "Class", from, to: cursor.lastTo, name, nameFrom, bases, decorators, body };
}

/** The name that is being defined; empty while it is not there yet. */
function takeName(cursor: Cursor): string {
  if (cursor.kind === Token.Name || (cursor.kind >= Token.FirstKeyword && cursor.peek(1) === Token.OpenParen)) {
    const name = cursor.word();
    if (cursor.kind !== Token.Name) cursor.problem("a keyword cannot be a name");
    cursor.next();
    return name;
  }
  cursor.problem("expected a name");
  return "";
}

/** `[T: bound = default, *Ts, **P]`: the tree has no place for them. */
function skipTypeParameters(cursor: Cursor): void {
  if (cursor.kind === Token.OpenBracket) cursor.skipBracket();
}

/** Decorators and what they decorate. While that is still missing, they are kept as expressions. */
export function parseDecorated(cursor: Cursor): Statement {
  const { from } = cursor;
  const decorators: Expression[] = [];
  while (cursor.take(Token.At)) {
    decorators.push(parseNamed(cursor));
    while (cursor.kind !== Token.Newline && cursor.kind !== Token.End) {
      cursor.problem("expected the end of the line");
      if (isExpressionStart(cursor.kind)) parseElement(cursor);
      else cursor.next();
    }
    while (cursor.kind === Token.Newline) cursor.passLayout();
  }
  if (cursor.kind === Token.Def || (cursor.kind === Token.Async && cursor.peek(1) === Token.Def)) {
    return parseFunction(cursor, from, decorators);
  }
  if (cursor.kind === Token.Class) return parseClass(cursor, from, decorators);
  cursor.problem("expected a function or a class");
  const { lastTo } = cursor;
  const first = decorators[0];
  const value: Expression =
    decorators.length === 1 && first !== undefined ? first : { kind: "Tuple", from, to: lastTo, elements: decorators };
  return { kind: "Expression", from, to: lastTo, value };
}

/** `type Name[T] = value`, or null where `type` is an ordinary name. */
export function parseTypeAlias(cursor: Cursor): Statement | null {
  const after = cursor.peek(2);
  if (cursor.peek(1) !== Token.Name || (after !== Token.Equal && after !== Token.OpenBracket)) return null;
  const { from } = cursor;
  cursor.next();
  const name = takeName(cursor);
  skipTypeParameters(cursor);
  const value = cursor.expect(Token.Equal, "=") ? parseExpressions(cursor) : cursor.missing("expected a type");
  if (cursor.kind === Token.Newline) cursor.passLayout();
  return { kind: "TypeAlias", from, to: cursor.lastTo, name, value };
}
