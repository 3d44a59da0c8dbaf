import { afterLineBreak } from "./characters";
import { Token } from "./tokenKind";
import { fieldFrame, type Tokenizer } from "./tokenizer";
import { tripleString } from "./tripleStrings";

/** The lower bits of a field's entry on the bracket stack: what its f-string looks like. */
const doubleQuote = 1;
const triple = 2;
/** The field stands in the format of another field. */
const inFormat = 4;
const raw = 8;

/** How far down the bracket stack a closing quote looks for its f-string; keeps odd input linear. */
const farthestField = 64;

/** The length of a string prefix such as `rb` between two offsets, or 0 if it is none. */
export function stringPrefixLength(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const lower = text.charCodeAt(at) | 32;
    // b, f, r, t, u
    if (lower !== 98 && lower !== 102 && lower !== 114 && lower !== 116 && lower !== 117) return 0;
  }
  return to - from;
}

/** Reads the string literal at `from`, whose prefix has the given length. */
export function stringAt(tokenizer: Tokenizer, from: number, prefix: number): void {
  const { text } = tokenizer;
  const open = from + prefix;
  const quote = text.charCodeAt(open);
  let formatted = false;
  let isRaw = false;
  for (let at = from; at < open; at++) {
    const lower = text.charCodeAt(at) | 32;
    if (lower === 102 || lower === 116) formatted = true;
    else if (lower === 114) isRaw = true;
  }
  const isTriple = text.charCodeAt(open + 1) === quote && text.charCodeAt(open + 2) === quote;
  if (formatted) {
    beginFormatted(tokenizer, from, open, quote, isTriple, isRaw);
    return;
  }
  if (isTriple) tripleString(tokenizer, from, open + 3, quote);
  else lineString(tokenizer, from, open + 1, quote);
}

/** A string in single quotes of either kind: it ends with its line at the latest. */
function lineString(tokenizer: Tokenizer, from: number, begin: number, quote: number): void {
  const { text, tokens } = tokenizer;
  const length = text.length;
  let at = begin;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      tokens.push(Token.String, from, at + 1);
      tokenizer.at = at + 1;
      return;
    }
    if (code === 92) at = afterEscape(text, at);
    else if (code === 10 || code === 13) break;
    else at++;
  }
  const to = beforeClosers(text, begin, Math.min(at, length));
  tokens.push(Token.OpenString, from, to);
  tokenizer.problem(from, to, "string never closed");
  tokenizer.at = to;
}

/** Closing brackets at the end of an unclosed string were most likely not meant to be in it. */
function beforeClosers(text: string, begin: number, end: number): number {
  let at = end;
  let to = end;
  while (at > begin) {
    const code = text.charCodeAt(at - 1);
    if (code === 41 || code === 93 || code === 125 || code === 44) to = at - 1;
    else if (code !== 32 && code !== 9) break;
    at--;
  }
  return to;
}

/** The offset after a backslash and what it escapes; a CRLF is one. */
function afterEscape(text: string, at: number): number {
  return text.charCodeAt(at + 1) === 13 ? afterLineBreak(text, at + 1) : at + 2;
}

/** Opens an f-string and reads up to its first field. */
function beginFormatted(tokenizer: Tokenizer, from: number, open: number, quote: number, isTriple: boolean, isRaw: boolean): void {
  const { tokens, brackets, formattedBegin } = tokenizer;
  if (!isTriple && formattedBegin.at < 0) {
    formattedBegin.at = from;
    formattedBegin.tokens = tokens.count;
    formattedBegin.brackets = brackets.length;
    formattedBegin.problems = tokenizer.problems.length;
    formattedBegin.comments = tokenizer.comments.length;
    formattedBegin.depth = tokenizer.formattedDepth;
  }
  tokenizer.formattedDepth++;
  tokenizer.at = open + (isTriple ? 3 : 1);
  tokens.push(Token.FormattedStart, from, tokenizer.at);
  const frame = fieldFrame | (quote === 34 ? doubleQuote : 0) | (isTriple ? triple : 0) | (isRaw ? raw : 0);
  continueFormatted(tokenizer, frame, false);
}

/** Reads the text of an f-string, or the format of one of its fields, up to the next field or the end. */
export function continueFormatted(tokenizer: Tokenizer, frame: number, format: boolean): void {
  const { text, tokens, brackets } = tokenizer;
  const length = text.length;
  const quote = (frame & doubleQuote) !== 0 ? 34 : 39;
  const isTriple = (frame & triple) !== 0;
  const begin = tokenizer.at;
  let at = begin;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code === quote && (!isTriple || (text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote))) {
      if (at > begin) tokens.push(Token.FormattedText, begin, at);
      endFormatted(tokenizer, at, at + (isTriple ? 3 : 1), format);
      return;
    }
    if (code === 123) {
      if (!format && text.charCodeAt(at + 1) === 123) {
        at += 2;
        continue;
      }
      if (at > begin) tokens.push(Token.FormattedText, begin, at);
      tokens.push(Token.FieldOpen, at, at + 1);
      brackets.push(format ? frame | inFormat : frame & ~inFormat);
      tokenizer.at = at + 1;
      return;
    }
    if (code === 125) {
      if (format) {
        if (at > begin) tokens.push(Token.FormattedText, begin, at);
        tokens.push(Token.FieldClose, at, at + 1);
        // A format is read in a field only.
        const field = brackets.pop() as number;
        tokenizer.at = at + 1;
        continueFormatted(tokenizer, field, (field & inFormat) !== 0);
        return;
      }
      at++;
    } else if (code === 92) at = afterFormattedEscape(text, at, (frame & raw) !== 0);
    else if (!isTriple && (code === 10 || code === 13)) break;
    else at++;
  }
  at = Math.min(at, length);
  if (isTriple) tokenizer.balanced = false;
  else at = beforeClosers(text, begin, at);
  if (at > begin) tokens.push(Token.FormattedText, begin, at);
  tokenizer.problem(begin, at, "string never closed");
  endFormatted(tokenizer, at, at, format);
}

function afterFormattedEscape(text: string, at: number, isRaw: boolean): number {
  const next = text.charCodeAt(at + 1);
  if (next === 123 || next === 125) return at + 1;
  if (next === 78 && !isRaw && text.charCodeAt(at + 2) === 123) {
    // `\N{NAME}` holds braces that are no field; a name is short, so a missing brace costs little.
    for (let close = at + 3; close < at + 100; close++) {
      const code = text.charCodeAt(close);
      if (code === 125) return close + 1;
      if (code === 10 || code === 34 || code === 39) break;
    }
  }
  return afterEscape(text, at);
}

/** Closes an f-string; from within a format, its fields are still open. */
function endFormatted(tokenizer: Tokenizer, from: number, to: number, format: boolean): void {
  const { tokens, brackets, formattedBegin } = tokenizer;
  if (format) {
    tokenizer.balanced = false;
    popFields(brackets);
  }
  tokens.push(Token.FormattedEnd, from, to);
  tokenizer.formattedDepth--;
  if (brackets.length <= formattedBegin.brackets) formattedBegin.at = -1;
  tokenizer.at = to;
}

/** Pops to the innermost field, and with it the fields in whose formats it stands. */
function popFields(brackets: number[]): void {
  for (let top = brackets.pop(); top !== undefined; top = brackets.pop()) {
    if (top >= fieldFrame && (top & inFormat) === 0) return;
  }
}

/** In the second pass: whether this quote ends the f-string whose field is open. */
export function quoteEndsFormatted(tokenizer: Tokenizer, at: number, quote: number): boolean {
  if (tokenizer.formattedDepth === 0 || !tokenizer.recovering) return false;
  const { text, brackets } = tokenizer;
  const lowest = Math.max(0, brackets.length - farthestField);
  for (let index = brackets.length - 1; index >= lowest; index--) {
    const frame = brackets[index] as number;
    if (frame < fieldFrame) continue;
    if (quote !== ((frame & doubleQuote) !== 0 ? 34 : 39)) return false;
    const isTriple = (frame & triple) !== 0;
    if (isTriple ? text.charCodeAt(at + 1) !== quote || text.charCodeAt(at + 2) !== quote : at >= tokenizer.oldQuotesUntil) return false;
    tokenizer.problem(at, at + 1, "field never closed");
    popFields(brackets);
    endFormatted(tokenizer, at, at + (isTriple ? 3 : 1), false);
    return true;
  }
  return false;
}

/**
 * In the second pass, at a line break inside a field of a one-quote f-string. The first time the f-string is read
 * again with the older rule that any such quote ends it (true: go on from `tokenizer.at`); then it ends with the line.
 */
export function rereadFormatted(tokenizer: Tokenizer, at: number): boolean {
  const { formattedBegin, brackets, tokens } = tokenizer;
  if (formattedBegin.at < 0) return false;
  if (at > tokenizer.oldQuotesUntil) {
    tokenizer.at = formattedBegin.at;
    tokens.count = formattedBegin.tokens;
    brackets.length = formattedBegin.brackets;
    tokenizer.problems.length = formattedBegin.problems;
    tokenizer.comments.length = formattedBegin.comments;
    tokenizer.formattedDepth = formattedBegin.depth;
    tokenizer.oldQuotesUntil = at;
    formattedBegin.at = -1;
    return true;
  }
  for (let index = formattedBegin.brackets; index < brackets.length; index++) {
    const frame = brackets[index] as number;
    if (frame >= fieldFrame && (frame & inFormat) === 0) {
      tokens.push(Token.FormattedEnd, at, at);
      tokenizer.formattedDepth--;
    }
  }
  tokenizer.problem(at, at, "field never closed");
  brackets.length = formattedBegin.brackets;
  formattedBegin.at = -1;
  return false;
}
