import { endOfLine, endOfName, isLineBreak } from "./characters";
import { keywordOrName, Token } from "./tokenKind";
import { fieldFrame, type Tokenizer } from "./tokenizer";

/** How far down the stack a closer looks for its opener; keeps odd input linear. */
const farthestOpener = 256;

/** Begins a statement and never an expression, so it ends what is open even when it is indented. */
const alwaysStatement = new Set<Token>([
  Token.Return,
  Token.Def,
  Token.Class,
  Token.Import,
  Token.While,
  Token.With,
  Token.Try,
  Token.Assert,
  Token.Del,
  Token.Pass,
  Token.Break,
  Token.Continue,
  Token.Global,
  Token.Nonlocal,
  Token.Raise,
  Token.Finally,
  Token.Except,
  Token.Elif,
]);
/** Begins a statement only if the line ends with a colon; otherwise it belongs to an expression. */
const statementWithColon = new Set<Token>([Token.For, Token.If, Token.Else, Token.Async]);
/** Begins a statement whose first line ends with a colon. */
const compound = new Set<Token>([
  Token.Def,
  Token.Class,
  Token.While,
  Token.With,
  Token.For,
  Token.If,
  Token.Elif,
  Token.Else,
  Token.Async,
  Token.Except,
]);

/** A closer that does not match pops to its opener; without one it is left out. */
export function popTo(tokenizer: Tokenizer, opener: number, kind: Token, at: number): void {
  const { brackets } = tokenizer;
  const lowest = Math.max(0, brackets.length - farthestOpener);
  for (let index = brackets.length - 1; index >= lowest; index--) {
    const open = brackets[index] as number;
    if (open >= fieldFrame) break;
    if (open !== opener) continue;
    tokenizer.problem(at, at + 1, "bracket never closed");
    brackets.length = index;
    tokenizer.tokens.push(kind, at, at + 1);
    return;
  }
  tokenizer.problem(at, at + 1, "closing bracket without its opening one");
}

/** Whether the line after an unclosed bracket is a statement of its own. */
export function lineEndsStatement(tokenizer: Tokenizer, lineStart: number): boolean {
  const { text } = tokenizer;
  const at = firstInk(text, lineStart);
  const code = text.charCodeAt(at);
  if (at >= text.length || isLineBreak(code) || code === 35 || code === 41 || code === 93 || code === 125) return false;
  if (columnOf(text, lineStart, at) <= tokenizer.statementIndent) return true;
  const wordEnd = endOfName(text, at);
  const kind = keywordOrName(text, at, wordEnd);
  if (alwaysStatement.has(kind)) return true;
  if (kind === Token.From) return text.slice(wordEnd, endOfLine(text, wordEnd)).includes(" import ");
  return statementWithColon.has(kind) && endsWithColon(text, endOfLine(text, wordEnd), wordEnd);
}

/** Whether an unclosed bracket is that of `def f(a:` or `for i in range(3:`, whose block begins on the next line. */
export function closeAtColon(tokenizer: Tokenizer, lineStart: number): boolean {
  const { text, tokens, statementToken, statementIndent } = tokenizer;
  if (tokens.kinds[tokens.count - 1] !== Token.Colon) return false;
  if (!compound.has(tokens.kinds[statementToken] as Token)) return false;
  return columnOf(text, lineStart, firstInk(text, lineStart)) > statementIndent;
}

function firstInk(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 9 && code !== 12) break;
  }
  return at;
}

function columnOf(text: string, from: number, to: number): number {
  let column = 0;
  for (let at = from; at < to; at++) column = text.charCodeAt(at) === 9 ? (column | 7) + 1 : column + 1;
  return column;
}

function endsWithColon(text: string, lineEnd: number, from: number): boolean {
  const comment = text.slice(from, lineEnd).indexOf("#");
  let at = comment < 0 ? lineEnd : from + comment;
  while (at > from && (text.charCodeAt(at - 1) === 32 || text.charCodeAt(at - 1) === 9)) at--;
  return text.charCodeAt(at - 1) === 58;
}
