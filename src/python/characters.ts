/** What a character can begin; one small table replaces a chain of comparisons in the hottest loop. */
export const enum Character {
  Other,
  Space,
  Name,
  Digit,
  Quote,
  Newline,
  Hash,
  Backslash,
  Operator,
}

const classes = new Uint8Array(128);
for (let code = 0; code < 128; code++) classes[code] = classOf(String.fromCharCode(code));

function classOf(character: string): Character {
  if (/[A-Za-z_]/.test(character)) return Character.Name;
  if (/[0-9]/.test(character)) return Character.Digit;
  if (character === " " || character === "\t" || character === "\f") return Character.Space;
  if (character === "\n" || character === "\r") return Character.Newline;
  if (character === '"' || character === "'") return Character.Quote;
  if (character === "#") return Character.Hash;
  if (character === "\\") return Character.Backslash;
  return "()[]{}:,;.=+-*/%@&|^~<>!".includes(character) ? Character.Operator : Character.Other;
}

/** The class of a UTF-16 unit; beyond ASCII `Other`, which the tokenizer looks at more closely. */
export function characterClass(code: number): Character {
  return code < 128 ? (classes[code] as Character) : Character.Other;
}

const identifierPart = new Uint8Array(128);
for (let code = 0; code < 128; code++) identifierPart[code] = /[A-Za-z0-9_]/.test(String.fromCharCode(code)) ? 1 : 0;

const wideIdentifierPart = /\p{ID_Continue}/u;

/** The end of the identifier characters that begin at `at`. */
export function endOfName(text: string, at: number): number {
  const length = text.length;
  let index = at;
  for (;;) {
    while (index < length && identifierPart[text.charCodeAt(index)] === 1) index++;
    if (index >= length || text.charCodeAt(index) < 128) return index;
    // The loop has looked at the character here.
    const point = text.codePointAt(index) as number;
    if (!wideIdentifierPart.test(String.fromCodePoint(point))) return index;
    index += point > 0xffff ? 2 : 1;
  }
}

/** Whether the text has a line break at `at`. */
export function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}

/** The offset after the line break at `at`, which may be \n, \r or \r\n. */
export function afterLineBreak(text: string, at: number): number {
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
}

/** The offset of the next line break, or the end of the text. */
export function endOfLine(text: string, at: number): number {
  let index = at;
  while (index < text.length && !isLineBreak(text.charCodeAt(index))) index++;
  return index;
}

/** The offset at which the line begins that holds `at`. */
export function startOfLine(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) start--;
  return start;
}
