import type { Cursor } from "./cursor";
import { parseElement, parseExpression } from "./expressions";
import type { Expression, Parameter } from "./nodes";
import { Token } from "./tokenKind";

/** The parameters of a function (`closer` is the parenthesis, which stays) or of a lambda (`closer` is the colon). */
export function parseParameters(cursor: Cursor, closer: Token.CloseParen | Token.Colon): readonly Parameter[] {
  const parameters: Parameter[] = [];
  const annotated = closer === Token.CloseParen;
  let form: Parameter["form"] = "positional";
  for (;;) {
    const { kind, from } = cursor;
    if (kind === closer || kind <= Token.LastStop || kind === Token.FieldColon) break;
    if (kind === Token.Colon && cursor.peek(1) === Token.Newline) break;
    if (kind === Token.Slash) {
      cursor.next();
      makePositionalOnly(parameters);
    } else if (kind === Token.Star || kind === Token.DoubleStar) {
      cursor.next();
      if (cursor.kind === Token.Name) {
        parameters.push(parseParameter(cursor, from, kind === Token.Star ? "variadic" : "variadic-keyword", annotated));
      }
      form = "keyword-only";
    } else if (kind === Token.Name) parameters.push(parseParameter(cursor, from, form, annotated));
    else if (kind === Token.OpenParen) {
      // Python 2 could take a tuple apart in the parameters.
      cursor.problem("expected a parameter");
      cursor.skipBracket();
    } else if (kind !== Token.Comma) {
      cursor.problem("expected a parameter");
      cursor.next();
    }
    cursor.take(Token.Comma);
  }
  return parameters;
}

/** A name with its annotation and its default; `from` is where its stars stand, if any. */
function parseParameter(cursor: Cursor, from: number, form: Parameter["form"], annotated: boolean): Parameter {
  const name = cursor.word();
  cursor.next();
  let annotation: Expression | null = null;
  if (annotated && cursor.kind === Token.Colon && cursor.peek(1) !== Token.Newline) {
    cursor.next();
    annotation = parseElement(cursor);
  }
  const value = cursor.take(Token.Equal) ? parseExpression(cursor) : null;
  return { from, to: cursor.lastTo, name, form, annotation, default: value };
}

/** A slash tells only afterwards what the parameters before it were. */
function makePositionalOnly(parameters: Parameter[]): void {
  parameters.forEach((parameter, index) => {
    parameters[index] = { ...parameter, form: "positional-only" };
  });
}
