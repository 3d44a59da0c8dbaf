import type { BinaryOperator, CompareOperator } from "./nodes";
import { Token } from "./tokenKind";
import type { Tokenizer } from "./tokenizer";

/** How tightly each token binds as an operator between two operands; 0 for all that is none. */
export const precedence = new Uint8Array(Token.Count);
/** The levels of `precedence` the parser speaks of by name. */
export const enum Level {
  None,
  Or,
  And,
  Not,
  Compare,
  BitOr,
  BitXor,
  BitAnd,
  Shift,
  Sum,
  Product,
  Sign,
  Power,
}

/** The text of an operator token in an expression; `null` elsewhere. */
export const binaryOperators: (BinaryOperator | null)[] = new Array<BinaryOperator | null>(Token.Count).fill(null);
/** The text of a comparison made of one token. */
export const compareOperators: (CompareOperator | null)[] = new Array<CompareOperator | null>(Token.Count).fill(null);

function binary(kind: Token, level: Level, operator: BinaryOperator): void {
  precedence[kind] = level;
  binaryOperators[kind] = operator;
}
binary(Token.Or, Level.BitOr, "|");
binary(Token.Xor, Level.BitXor, "^");
binary(Token.And, Level.BitAnd, "&");
binary(Token.ShiftLeft, Level.Shift, "<<");
binary(Token.ShiftRight, Level.Shift, ">>");
binary(Token.Plus, Level.Sum, "+");
binary(Token.Minus, Level.Sum, "-");
binary(Token.Star, Level.Product, "*");
binary(Token.Slash, Level.Product, "/");
binary(Token.DoubleSlash, Level.Product, "//");
binary(Token.Percent, Level.Product, "%");
binary(Token.At, Level.Product, "@");
binary(Token.DoubleStar, Level.Power, "**");

function compare(kind: Token, operator: CompareOperator): void {
  precedence[kind] = Level.Compare;
  compareOperators[kind] = operator;
}
compare(Token.Less, "<");
compare(Token.LessEqual, "<=");
compare(Token.Greater, ">");
compare(Token.GreaterEqual, ">=");
compare(Token.EqualEqual, "==");
compare(Token.NotEqual, "!=");
compare(Token.In, "in");
compare(Token.Is, "is");
compare(Token.Not, "not in");
precedence[Token.KeywordOr] = Level.Or;
precedence[Token.KeywordAnd] = Level.And;

const single = new Uint8Array(128);
const withEqual = new Uint8Array(128);
const doubled = new Uint8Array(128);

function spelled(character: string, kind: Token, equal: Token, twice: Token): void {
  const code = character.charCodeAt(0);
  single[code] = kind;
  withEqual[code] = equal;
  doubled[code] = twice;
}
// A zero (Token.End) says that there is no such operator.
spelled(",", Token.Comma, 0, 0);
spelled(";", Token.Semicolon, 0, 0);
spelled("~", Token.Tilde, 0, 0);
spelled(".", Token.Dot, 0, 0);
spelled(":", Token.Colon, Token.Walrus, 0);
spelled("=", Token.Equal, Token.EqualEqual, 0);
spelled("+", Token.Plus, Token.AugmentedEqual, 0);
spelled("-", Token.Minus, Token.AugmentedEqual, 0);
spelled("%", Token.Percent, Token.AugmentedEqual, 0);
spelled("@", Token.At, Token.AugmentedEqual, 0);
spelled("&", Token.And, Token.AugmentedEqual, 0);
spelled("|", Token.Or, Token.AugmentedEqual, 0);
spelled("^", Token.Xor, Token.AugmentedEqual, 0);
spelled("*", Token.Star, Token.AugmentedEqual, Token.DoubleStar);
spelled("/", Token.Slash, Token.AugmentedEqual, Token.DoubleSlash);
spelled("<", Token.Less, Token.LessEqual, Token.ShiftLeft);
spelled(">", Token.Greater, Token.GreaterEqual, Token.ShiftRight);
spelled("!", 0, Token.NotEqual, 0);

/** Writes the operator that begins at `at` and returns where it ends. */
export function operatorAt(tokenizer: Tokenizer, at: number, code: number): number {
  const { text, tokens } = tokenizer;
  const next = text.charCodeAt(at + 1);
  let kind = single[code] as Token;
  let to = at + 1;
  if (next === 61 && withEqual[code] !== 0) {
    kind = withEqual[code] as Token;
    to = at + 2;
  } else if (next === code && doubled[code] !== 0) {
    kind = doubled[code] as Token;
    to = at + 2;
    if (text.charCodeAt(to) === 61) {
      kind = Token.AugmentedEqual;
      to++;
    }
  } else if (next === 62 && code === 45) {
    kind = Token.Arrow;
    to = at + 2;
  } else if (next === 62 && code === 60) {
    // `<>` is how Python 2 could write `!=`.
    kind = Token.NotEqual;
    to = at + 2;
  } else if (code === 46 && next === 46 && text.charCodeAt(at + 2) === 46) {
    kind = Token.Ellipsis;
    to = at + 3;
  }
  if (kind === Token.End) tokenizer.problem(at, to, "unexpected character");
  else tokens.push(kind, at, to);
  return to;
}
