import { afterLineBreak, Character, characterClass, endOfLine, endOfName, isLineBreak } from "./characters";
import { closeAtColon, lineEndsStatement, popTo } from "./recovery";
import { magicLine, magicValue } from "./magics";
import type { Comment, Problem } from "./nodes";
import { endOfNumber } from "./numbers";
import { operatorAt } from "./operators";
import { continueFormatted, quoteEndsFormatted, rereadFormatted, stringAt, stringPrefixLength } from "./stringTokens";
import { keywordOrName, Token } from "./tokenKind";
import type { TokenBuffer } from "./tokens";

/** An entry of the bracket stack above this value is a `{` inside an f-string; the lower bits say which f-string. */
export const fieldFrame = 1024;

/**
 * Turns text into tokens. In the first pass nothing is guessed: `balanced` tells afterwards whether
 * every bracket met its partner. Only if not, a second pass with `recovering` ends statements by their layout.
 */
export class Tokenizer {
  at = 0;
  balanced = true;
  /** Open brackets, innermost last: the character code of the opener, or a field of an f-string. */
  readonly brackets: number[] = [];
  readonly problems: Problem[] = [];
  readonly comments: Comment[] = [];
  /** The column and the first token of the statement under way. */
  statementIndent = 0;
  statementToken = 0;
  /** Up to here a quote ends its f-string even inside a field, as before Python 3.12. */
  oldQuotesUntil = -1;
  /** Where the outermost one-quote f-string began, and how much had been written by then. */
  readonly formattedBegin = { at: -1, tokens: 0, brackets: 0, problems: 0, comments: 0, depth: 0 };
  /** How many f-strings are open. */
  formattedDepth = 0;
  /** How many triple-quoted strings ran to the end of the text. */
  endlessStrings = 0;
  private readonly indents: number[] = [0];

  constructor(
    readonly text: string,
    readonly tokens: TokenBuffer,
    readonly notebook: boolean,
    readonly recovering: boolean,
    /** In the second pass: the first one found a triple-quoted string without end, so one of them all is broken. */
    readonly doubtsTriples = false,
  ) {}

  /** Reads the whole text. */
  run(): void {
    const { text } = this;
    this.tokens.count = 0;
    if (text.charCodeAt(0) === 0xfeff) this.at = 1;
    while (this.beginLine()) this.readLine();
    const end = text.length;
    for (let index = this.indents.length; index > 1; index--) this.tokens.push(Token.Dedent, end, end);
    this.tokens.push(Token.End, end, end);
  }

  problem(from: number, to: number, message: string): void {
    this.problems.push({ from, to, message });
  }

  /** Skips blank lines and comments, then writes what the indentation means; false at the end of the text. */
  private beginLine(): boolean {
    const { text } = this;
    const length = text.length;
    for (;;) {
      let column = 0;
      let at = this.at;
      for (; at < length; at++) {
        const code = text.charCodeAt(at);
        if (code === 32) column++;
        else if (code === 9) column = (column | 7) + 1;
        else if (code === 12) column = 0;
        else break;
      }
      this.at = at;
      if (at >= length) return false;
      const code = text.charCodeAt(at);
      if (code === 35) this.readComment();
      else if (isLineBreak(code)) this.at = afterLineBreak(text, at);
      else {
        this.indentTo(column);
        this.statementIndent = column;
        this.statementToken = this.tokens.count;
        return true;
      }
    }
  }

  /** Writes the Indent or the Dedents between the current column and the new one. */
  private indentTo(column: number): void {
    const { indents, at } = this;
    let current = indents[indents.length - 1] as number;
    if (column === current) return;
    if (column > current) {
      indents.push(column);
      this.tokens.push(Token.Indent, at, at);
      return;
    }
    while (column < current) {
      const outer = indents[indents.length - 2] as number;
      if (column > outer) {
        // A half-finished dedent stays in the deeper block, so that one edited line does not break its neighbours.
        this.problem(at, at, "indentation matches no outer level");
        indents[indents.length - 1] = column;
        return;
      }
      indents.pop();
      this.tokens.push(Token.Dedent, at, at);
      current = outer;
    }
  }

  private readComment(): void {
    const to = endOfLine(this.text, this.at);
    this.comments.push({ from: this.at, to, text: this.text.slice(this.at, to) });
    this.at = to;
  }

  /** Reads one logical line and writes its Newline. */
  private readLine(): void {
    const { text } = this;
    const length = text.length;
    if (this.notebook && magicLine(this)) return;
    for (;;) {
      if (this.at >= length) {
        if (this.endOfText(length)) return;
        continue;
      }
      const at = this.at;
      const code = text.charCodeAt(at);
      switch (characterClass(code)) {
        case Character.Space: {
          let ink = at + 1;
          while (text.charCodeAt(ink) === 32) ink++;
          this.at = ink;
          break;
        }
        case Character.Name:
          this.readName(at);
          break;
        case Character.Operator:
          this.readOperator(at, code);
          break;
        case Character.Newline:
          if (this.brackets.length === 0) {
            this.endLine(at);
            this.at = afterLineBreak(text, at);
            return;
          }
          if (!this.recovering) this.at = at + 1;
          else if (this.closeAtLineBreak(at)) return;
          break;
        case Character.Digit:
          this.readNumber(at);
          break;
        case Character.Quote:
          if (!quoteEndsFormatted(this, at, code)) stringAt(this, at, 0);
          break;
        case Character.Hash:
          this.readComment();
          break;
        case Character.Backslash:
          this.readBackslash(at);
          break;
        default:
          this.readOther(at);
      }
    }
  }

  /** False if something before the end has to be read again. */
  private endOfText(length: number): boolean {
    if (this.brackets.length > 0) {
      this.balanced = false;
      if (this.recovering) {
        if (rereadFormatted(this, length)) return false;
        this.closeAll(length);
      }
    }
    this.endLine(length);
    return true;
  }

  /** A line break inside brackets in the second pass: true if the statement ends there after all. */
  private closeAtLineBreak(at: number): boolean {
    if (rereadFormatted(this, at)) return false;
    const next = afterLineBreak(this.text, at);
    this.at = next;
    if (this.brackets.length > 0) {
      if (!closeAtColon(this, next) && !lineEndsStatement(this, next)) return false;
      this.closeAll(at);
    }
    this.endLine(at);
    return true;
  }

  /** A Newline stands right after the last token, so that what is missing at the end of a line is not put after a comment. */
  private endLine(at: number): void {
    const { tokens } = this;
    const from = tokens.count === 0 ? at : (tokens.ends[tokens.count - 1] as number);
    tokens.push(Token.Newline, from, from);
  }

  /** Takes all open brackets for closed. */
  private closeAll(at: number): void {
    if (this.brackets.length > 0) this.problem(at, at, "bracket never closed");
    this.brackets.length = 0;
    this.formattedDepth = 0;
    this.formattedBegin.at = -1;
  }

  /** A name, a keyword or the prefix of a string. */
  private readName(at: number): void {
    const { text } = this;
    const to = endOfName(text, at + 1);
    if (to - at <= 3) {
      const code = text.charCodeAt(to);
      if ((code === 34 || code === 39) && stringPrefixLength(text, at, to) > 0) {
        stringAt(this, at, to - at);
        return;
      }
    }
    this.tokens.push(keywordOrName(text, at, to), at, to);
    this.at = to;
  }

  private readNumber(at: number): void {
    this.at = endOfNumber(this.text, at);
    this.tokens.push(Token.Number, at, this.at);
  }

  /** Writes a token of one character. */
  private write(kind: Token, at: number): void {
    this.tokens.push(kind, at, at + 1);
    this.at = at + 1;
  }

  private readOperator(at: number, code: number): void {
    const { text, brackets } = this;
    switch (code) {
      case 40:
        brackets.push(code);
        return this.write(Token.OpenParen, at);
      case 91:
        brackets.push(code);
        return this.write(Token.OpenBracket, at);
      case 123:
        brackets.push(code);
        return this.write(Token.OpenBrace, at);
      case 41:
        return this.readCloser(at, 40, Token.CloseParen);
      case 93:
        return this.readCloser(at, 91, Token.CloseBracket);
      case 125:
        return this.readCloser(at, 123, Token.CloseBrace);
      default:
    }
    // In the field of an f-string `:` and `!` lead to the format and the conversion.
    const top = brackets[brackets.length - 1] ?? 0;
    if (top >= fieldFrame && code === 58) {
      this.write(Token.FieldColon, at);
      return continueFormatted(this, top, true);
    }
    if (top >= fieldFrame && code === 33 && text.charCodeAt(at + 1) !== 61) return this.write(Token.Bang, at);
    if (code === 46 && characterClass(text.charCodeAt(at + 1)) === Character.Digit) return this.readNumber(at);
    this.at = operatorAt(this, at, code);
    if (code === 61 && this.notebook && brackets.length === 0 && this.at === at + 1) magicValue(this);
  }

  /** A closer that matches, one that ends the field of an f-string, or one too many. */
  private readCloser(at: number, opener: number, kind: Token): void {
    const { brackets } = this;
    const top = brackets[brackets.length - 1] ?? 0;
    if (top === opener) {
      brackets.pop();
      this.write(kind, at);
    } else if (top >= fieldFrame && opener === 123) {
      brackets.pop();
      this.write(Token.FieldClose, at);
      continueFormatted(this, top, (top & 4) !== 0);
    } else {
      this.at = at + 1;
      this.balanced = false;
      if (this.recovering) popTo(this, opener, kind, at);
    }
  }

  /** A backslash joins its line to the next. */
  private readBackslash(at: number): void {
    const { text } = this;
    if (isLineBreak(text.charCodeAt(at + 1))) {
      this.at = afterLineBreak(text, at + 1);
      return;
    }
    this.at = at + 1;
    if (at + 1 < text.length) this.problem(at, at + 1, "unexpected backslash");
  }

  private readOther(at: number): void {
    const { text } = this;
    const to = endOfName(text, at);
    if (to > at) this.tokens.push(Token.Name, at, to);
    // What no Python knows (`$`, `?`, a backtick, NUL) is left out, so that what stands around it is still read.
    else this.problem(at, at + 1, "unexpected character");
    this.at = Math.max(to, at + 1);
  }
}
