import type { Argument, Call, Expression, Missing, Problem, Statement } from "./nodes";
import { Token } from "./tokenKind";
import type { TokenBuffer } from "./tokens";

/** Expressions nest no deeper than this, blocks neither; CPython stops at 200 brackets and 100 blocks. */
export const deepestExpression = 200;
export const deepestBlock = 100;
/**
 * A chain such as `a.b.c` or `a + b + c` nests to the left; only links beyond `freeLinks` count against `mostLinks`.
 * CPython gives up at about three times as many; whoever walks the tree by recursion must not run out of stack, on any machine.
 */
const freeLinks = 10;
const mostLinks = 1000;

/** The parser's place among the tokens, and what it has collected. */
export class Cursor {
  /** The current token and its offset; copies of what the arrays hold, since they are asked for all the time. */
  kind: Token;
  from: number;
  /** The end of the last token taken. */
  lastTo = 0;
  at = 0;
  depth = 0;
  blocks = 0;
  /** The links that counted on the longest way down from the expression under way, or the one just read. */
  links = 0;
  /** Children wait here until their number is known; each parser takes its own from the top. */
  readonly expressions: Expression[] = [];
  readonly args: Argument[] = [];
  readonly statements: Statement[] = [];
  /** Every call that was read. */
  readonly calls: Call[] = [];
  /** The last Newline that was looked up. */
  private newlineAt = -1;
  /** Where `End` stands. */
  private readonly last: number;
  private readonly kinds: Uint8Array;
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;

  constructor(
    readonly text: string,
    tokens: TokenBuffer,
    readonly problems: Problem[],
  ) {
    this.last = tokens.count - 1;
    this.kinds = tokens.kinds;
    this.starts = tokens.starts;
    this.ends = tokens.ends;
    this.kind = this.kinds[0] as Token;
    this.from = this.starts[0] as number;
  }

  /** Takes the current token. The last token, `End`, is never passed. */
  next(): void {
    this.lastTo = this.to;
    const at = Math.min(this.at + 1, this.last);
    this.at = at;
    this.kind = this.kinds[at] as Token;
    this.from = this.starts[at] as number;
  }

  /** Takes a Newline, an Indent or a Dedent, which belong to no node: `lastTo` stays. */
  passLayout(): void {
    const { lastTo } = this;
    this.next();
    this.lastTo = lastTo;
  }

  /** The end of the current token. */
  get to(): number {
    return this.ends[this.at] as number;
  }

  /** The kind of the token `distance` further on; `End` beyond the end. */
  peek(distance: number): Token {
    return this.kinds[Math.min(this.at + distance, this.last)] as Token;
  }

  /** How many tokens on the line ends. Remembered, so that asking at every token of a long line costs no more than once. */
  distanceToNewline(): number {
    let index = Math.max(this.at, this.newlineAt);
    while (this.kinds[index] !== Token.Newline && this.kinds[index] !== Token.End) index++;
    this.newlineAt = index;
    return index - this.at;
  }

  fromOf(distance: number): number {
    return this.starts[this.at + distance] as number;
  }

  toOf(distance: number): number {
    return this.ends[this.at + distance] as number;
  }

  /** The same as comparing `kind`, where the compiler believes that `kind` cannot have changed. */
  is(kind: Token): boolean {
    return this.kind === kind;
  }

  /** Takes the current token if it is of this kind. */
  take(kind: Token): boolean {
    if (this.kind !== kind) return false;
    this.next();
    return true;
  }

  /** Takes the current token, which should be of this kind, or records what is missing. */
  expect(kind: Token, what: string): boolean {
    if (this.take(kind)) return true;
    this.problem(`expected ${what}`);
    return false;
  }

  problem(message: string): void {
    this.problems.push({ from: this.from, to: this.to, message });
  }

  /** A node for what should stand before the current token. It takes the space up to there, so its parents hold it. */
  missing(message: string): Missing {
    const { from } = this;
    this.problem(message);
    if (this.lastTo < from) this.lastTo = from;
    return { kind: "Missing", from, to: from };
  }

  /** The text of the current token. */
  word(): string {
    return this.text.slice(this.from, this.to);
  }

  /** Whether the current token is a name of this spelling: a soft keyword. */
  isWord(word: string): boolean {
    return this.kind === Token.Name && this.to - this.from === word.length && this.text.startsWith(word, this.from);
  }

  /** False where a chain has so many links that the tree would become too deep to walk. */
  mayLink(links: number): boolean {
    if (links < freeLinks || this.links++ < mostLinks) return true;
    this.problem("expression too long");
    return false;
  }

  /** Takes tokens up to the closer of the bracket that is current, and the closer. */
  skipBracket(): void {
    let open = 0;
    do {
      const { kind } = this;
      if (kind === Token.Newline || kind === Token.End) return;
      if (kind >= Token.OpenParen && kind <= Token.FieldOpen) open++;
      else if (kind <= Token.FieldClose) open--;
      this.next();
    } while (open > 0);
  }
}

/** The nodes above `base` on a stack, taken off it. */
export function takeFrom<Node>(stack: Node[], base: number): readonly Node[] {
  const count = stack.length - base;
  if (count === 0) return [];
  if (count === 1) return [stack.pop() as Node];
  const nodes = stack.slice(base);
  stack.length = base;
  return nodes;
}
