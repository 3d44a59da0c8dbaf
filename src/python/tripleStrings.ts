import { afterLineBreak, endOfLine, isLineBreak } from "./characters";
import { Token } from "./tokenKind";
import type { Tokenizer } from "./tokenizer";

/** After so many strings that run to the end of the text the rest is taken as one string; keeps odd input linear. */
const patience = 8;

/**
 * Reads a triple-quoted string, whose text begins at `begin`. One quote more or less turns all text between strings
 * into strings and the other way round. If the first pass found that, each string is looked at with doubt.
 */
export function tripleString(tokenizer: Tokenizer, from: number, begin: number, quote: number): void {
  const { text, tokens, doubtsTriples } = tokenizer;
  const length = text.length;
  if (doubtsTriples && looksLikeClosing(tokenizer, from, begin)) {
    endOpen(tokenizer, from, begin);
    return;
  }
  let at = begin;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code === 92) at += 2;
    else if (code === quote && text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote) {
      if (doubtsTriples && looksLikeOpening(text, at)) break;
      tokens.push(Token.String, from, at + 3);
      tokenizer.at = at + 3;
      return;
    } else at++;
  }
  tokenizer.balanced = false;
  const limit = Math.min(at, length);
  if (at >= length) tokenizer.endlessStrings++;
  endOpen(tokenizer, from, doubtsTriples && tokenizer.endlessStrings <= patience ? likelyEnd(text, begin, quote, limit) : limit);
}

function endOpen(tokenizer: Tokenizer, from: number, to: number): void {
  tokenizer.tokens.push(Token.OpenString, from, to);
  tokenizer.problem(from, to, "string never closed");
  tokenizer.at = to;
}

/** Three quotes that end a line of words can only close a string. */
function looksLikeClosing(tokenizer: Tokenizer, from: number, begin: number): boolean {
  const { text, tokens } = tokenizer;
  if (begin - from !== 3 || !isLineBreak(text.charCodeAt(begin))) return false;
  const last = tokens.count - 1;
  const kind = tokens.kinds[last];
  if (kind !== Token.Name && kind !== Token.Number && kind !== Token.Dot) return false;
  return !/[\n\r]/.test(text.slice(tokens.ends[last], from));
}

/** Three quotes that begin a line and are followed by words, or follow a header, open a string rather than close one. */
function looksLikeOpening(text: string, at: number): boolean {
  let before = at - 1;
  // The quotes that opened the string stand before: the search ends there.
  while (isPrefix(text.charCodeAt(before)) && before >= at - 2) before--;
  while (isBlank(text.charCodeAt(before))) before--;
  if (!isLineBreak(text.charCodeAt(before))) return false;
  let after = at + 3;
  while (isBlank(text.charCodeAt(after))) after++;
  const code = text.charCodeAt(after);
  if (isLineBreak(code)) {
    while (isLineBreak(text.charCodeAt(before)) || isBlank(text.charCodeAt(before))) before--;
    return text.charCodeAt(before) === 58;
  }
  const isCapital = (code >= 65 && code <= 90) || code > 127;
  return isCapital || (after === at + 3 && code >= 97 && code <= 122);
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

function isPrefix(code: number): boolean {
  const lower = code | 32;
  return lower === 114 || lower === 117 || lower === 98 || lower === 102;
}

/** Where an unclosed triple-quoted string was meant to end: at two quotes that end a line, else with its first line. */
function likelyEnd(text: string, begin: number, quote: number, limit: number): number {
  for (let at = begin; at < limit;) {
    const end = endOfLine(text, at);
    if (end > limit) break;
    if (end - 2 >= begin && text.charCodeAt(end - 1) === quote && text.charCodeAt(end - 2) === quote) return end;
    at = afterLineBreak(text, end);
  }
  return Math.min(endOfLine(text, begin), limit);
}
