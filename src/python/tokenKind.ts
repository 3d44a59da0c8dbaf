/**
 * What a token is. The order matters in places: kinds up to `LastStop` end whatever is being parsed,
 * the operators stand together so that small tables can describe them, and so do the keywords.
 */
export const enum Token {
  End,
  Newline,
  Indent,
  Dedent,
  CloseParen,
  CloseBracket,
  CloseBrace,
  FieldClose,
  FormattedEnd,
  LastStop = FormattedEnd,
  Colon,
  FieldColon,
  Bang,
  Comma,
  Semicolon,
  Equal,
  AugmentedEqual,
  Walrus,
  Arrow,
  At,
  Dot,
  Ellipsis,
  OpenParen,
  OpenBracket,
  OpenBrace,
  FieldOpen,
  Name,
  Number,
  String,
  OpenString,
  FormattedStart,
  FormattedText,
  Magic,
  Star,
  DoubleStar,
  Slash,
  DoubleSlash,
  Percent,
  Plus,
  Minus,
  ShiftLeft,
  ShiftRight,
  And,
  Or,
  Xor,
  Tilde,
  Less,
  LessEqual,
  Greater,
  GreaterEqual,
  EqualEqual,
  NotEqual,
  FirstKeyword,
  False = FirstKeyword,
  None,
  True,
  KeywordAnd,
  As,
  Assert,
  Async,
  Await,
  Break,
  Class,
  Continue,
  Def,
  Del,
  Elif,
  Else,
  Except,
  Finally,
  For,
  From,
  Global,
  If,
  Import,
  In,
  Is,
  Lambda,
  Nonlocal,
  Not,
  KeywordOr,
  Pass,
  Raise,
  Return,
  Try,
  While,
  With,
  Yield,
  Count,
}

const keywordText = (
  "False None True and as assert async await break class continue def del elif else " +
  "except finally for from global if import in is lambda nonlocal not or pass raise return try " +
  "while with yield"
).split(" ");

const longestKeyword = 8;
const slots = 128;

/** The factor 58 was searched for: it sends the 35 keywords to 35 different slots, which a test checks. */
function slotOf(first: number, second: number, last: number, length: number): number {
  return (first + last + second * 58 + length) & (slots - 1);
}

const slotKind = new Uint8Array(slots);
const slotText: string[] = new Array<string>(slots).fill("");
keywordText.forEach((word, index) => {
  const slot = slotOf(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(word.length - 1), word.length);
  slotKind[slot] = Token.FirstKeyword + index;
  slotText[slot] = word;
});

/** The keyword that stands at `from`, or `Token.Name`; allocates nothing. */
export function keywordOrName(text: string, from: number, to: number): Token {
  const length = to - from;
  if (length < 2 || length > longestKeyword) return Token.Name;
  const slot = slotOf(text.charCodeAt(from), text.charCodeAt(from + 1), text.charCodeAt(to - 1), length);
  const word = slotText[slot] as string;
  if (word.length !== length) return Token.Name;
  for (let index = 0; index < length; index++) {
    if (word.charCodeAt(index) !== text.charCodeAt(from + index)) return Token.Name;
  }
  return slotKind[slot] as Token;
}

/** Every hard keyword, in the order of their token kinds. */
export const keywords: readonly string[] = keywordText;
