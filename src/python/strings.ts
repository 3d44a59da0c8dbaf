import { type Cursor, deepestExpression } from "./cursor";
import { decode } from "./escapes";
import { isExpressionStart, parseExpressions } from "./expressions";
import type { Expression, FormattedString, FormattedValue, StringLiteral } from "./nodes";
import { Token } from "./tokenKind";

/** One literal, or several side by side: a String, or a FormattedString if one of them is an f-string. */
export function parseStrings(cursor: Cursor): StringLiteral | FormattedString {
  const { from } = cursor;
  if (cursor.kind !== Token.FormattedStart) {
    const first = parsePlain(cursor);
    if (!beginsString(cursor.kind)) return first;
    return parseJoined(cursor, from, [first]);
  }
  return parseJoined(cursor, from, []);
}

function beginsString(kind: Token): boolean {
  return kind === Token.String || kind === Token.OpenString || kind === Token.FormattedStart;
}

/** The literals that follow. Joining is only done at the end, so that a thousand pieces cost no more than their length. */
function parseJoined(cursor: Cursor, from: number, before: readonly StringLiteral[]): StringLiteral | FormattedString {
  let formatted = false;
  const parts: (StringLiteral | FormattedValue)[] = [...before];
  const values = before.map(({ value }) => value);
  let bytes = before.some((part) => part.bytes);
  while (beginsString(cursor.kind)) {
    if (cursor.kind === Token.FormattedStart) {
      formatted = true;
      parseFormatted(cursor, parts);
    } else {
      const part = parsePlain(cursor);
      parts.push(part);
      values.push(part.value);
      if (part.bytes) bytes = true;
    }
  }
  if (formatted) return { kind: "FormattedString", from, to: cursor.lastTo, parts };
  return { kind: "String", from, to: cursor.lastTo, value: values.join(""), bytes };
}

/** One literal that is no f-string. The tokenizer knows where it ends, the prefix says how to read it. */
function parsePlain(cursor: Cursor): StringLiteral {
  const { text, from, to, kind } = cursor;
  let open = from;
  let isRaw = false;
  let bytes = false;
  for (let code = text.charCodeAt(open); code !== 34 && code !== 39; code = text.charCodeAt(++open)) {
    const lower = code | 32;
    if (lower === 114) isRaw = true;
    else if (lower === 98) bytes = true;
  }
  const quote = text.charCodeAt(open);
  const width = to - open >= 3 && text.charCodeAt(open + 1) === quote && text.charCodeAt(open + 2) === quote ? 3 : 1;
  const end = kind === Token.String ? to - width : to;
  const value = decode(text.slice(open + width, end), isRaw, bytes);
  cursor.next();
  return { kind: "String", from, to, value, bytes };
}

/** The parts of one f-string, from its opening to its closing quote. */
function parseFormatted(cursor: Cursor, parts: (StringLiteral | FormattedValue)[]): void {
  const { text } = cursor;
  const isRaw = (text.charCodeAt(cursor.from) | 32) === 114 || (text.charCodeAt(cursor.from + 1) | 32) === 114;
  cursor.next();
  for (;;) {
    if (cursor.kind === Token.FormattedText) {
      const { from, to } = cursor;
      parts.push({ kind: "String", from, to, value: decode(withoutDoubledBraces(text.slice(from, to)), isRaw, false), bytes: false });
      cursor.next();
    } else if (cursor.kind === Token.FieldOpen) parts.push(parseField(cursor, parts));
    else break;
  }
  cursor.take(Token.FormattedEnd);
}

function withoutDoubledBraces(source: string): string {
  if (!source.includes("{") && !source.includes("}")) return source;
  return source.replaceAll("{{", "{").replaceAll("}}", "}");
}

/** `{value=!r:format}`. */
function parseField(cursor: Cursor, parts: (StringLiteral | FormattedValue)[]): FormattedValue {
  const { from, text } = cursor;
  cursor.next();
  const value: Expression = isExpressionStart(cursor.kind) ? parseExpressions(cursor) : cursor.missing("expected an expression");
  if (cursor.kind === Token.Equal) {
    // `{value=}` shows the source of the value, too.
    cursor.next();
    const to = cursor.from;
    parts.push({ kind: "String", from: from + 1, to, value: text.slice(from + 1, to), bytes: false });
  }
  let conversion: "r" | "s" | "a" | null = null;
  if (cursor.take(Token.Bang) && cursor.kind === Token.Name) {
    const word = cursor.word();
    if (word === "r" || word === "s" || word === "a") conversion = word;
    else cursor.problem("unknown conversion");
    cursor.next();
  }
  let format: string | null = null;
  const formatParts: Expression[] = [];
  if (cursor.take(Token.FieldColon)) {
    const start = cursor.lastTo;
    let end = start;
    while (cursor.kind === Token.FormattedText || cursor.kind === Token.FieldOpen) {
      if (cursor.kind === Token.FieldOpen) parseNestedField(cursor, formatParts);
      else cursor.next();
      end = cursor.lastTo;
    }
    format = text.slice(start, end);
  }
  closeField(cursor);
  return { kind: "FormattedValue", from, to: cursor.lastTo, value, conversion, format, formatParts };
}

/** A field in a format, with the fields in its own format; beyond what any Python allows it is only passed over. */
function parseNestedField(cursor: Cursor, values: Expression[]): void {
  if (cursor.depth >= deepestExpression) {
    values.push(cursor.missing("format nested too deeply"));
    cursor.skipBracket();
    return;
  }
  cursor.depth++;
  const { value, formatParts } = parseField(cursor, []);
  values.push(value, ...formatParts);
  cursor.depth--;
}

/** Passes over what is left of a field that could not be read. */
function closeField(cursor: Cursor): void {
  if (cursor.take(Token.FieldClose)) return;
  cursor.problem("expected the end of the field");
  let nested = 0;
  for (;;) {
    const { kind } = cursor;
    if (kind === Token.Newline || kind === Token.End) return;
    if (nested === 0 && kind === Token.FormattedEnd) return;
    if (kind === Token.FormattedStart) nested++;
    else if (kind === Token.FormattedEnd) nested--;
    cursor.next();
    if (nested === 0 && kind === Token.FieldClose) return;
  }
}
