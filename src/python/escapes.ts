import { afterLineBreak } from "./characters";

const simple: Readonly<Record<string, string>> = {
  "\\": "\\",
  "'": "'",
  '"': '"',
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

/** The value of the source text between the quotes of a string. Names of characters (`\N{...}`) become U+FFFD. */
export function decode(source: string, isRaw: boolean, bytes: boolean): string {
  const text = source.includes("\r") ? source.replace(/\r\n?/g, "\n") : source;
  let slash = isRaw ? -1 : text.indexOf("\\");
  if (slash < 0) return text;
  const pieces: string[] = [];
  let done = 0;
  while (slash >= 0) {
    if (slash > done) pieces.push(text.slice(done, slash));
    done = decodeEscape(text, slash, bytes, pieces);
    slash = text.indexOf("\\", done);
  }
  pieces.push(text.slice(done));
  return pieces.join("");
}

/** Writes what the escape at `slash` stands for and returns where it ends. */
function decodeEscape(text: string, slash: number, bytes: boolean, pieces: string[]): number {
  const mark = text[slash + 1] ?? "";
  const value = simple[mark];
  if (value !== undefined) {
    pieces.push(value);
    return slash + 2;
  }
  if (mark === "\n") return afterLineBreak(text, slash + 1);
  if (mark >= "0" && mark <= "7") return octal(text, slash + 1, pieces);
  if (mark === "x") return hexadecimal(text, slash, 2, pieces);
  if (!bytes) {
    if (mark === "u") return hexadecimal(text, slash, 4, pieces);
    if (mark === "U") return hexadecimal(text, slash, 8, pieces);
    if (mark === "N" && text[slash + 2] === "{") {
      const close = text.indexOf("}", slash);
      if (close > 0) {
        pieces.push("\ufffd");
        return close + 1;
      }
    }
  }
  pieces.push("\\");
  return slash + 1;
}

/** Up to three octal digits. */
function octal(text: string, from: number, pieces: string[]): number {
  let to = from;
  while (to < from + 3 && text.charCodeAt(to) >= 48 && text.charCodeAt(to) <= 55) to++;
  pieces.push(String.fromCharCode(Number.parseInt(text.slice(from, to), 8)));
  return to;
}

/** The digits after `\x`, `\u` or `\U`. */
function hexadecimal(text: string, slash: number, digits: number, pieces: string[]): number {
  const from = slash + 2;
  const literal = text.slice(from, from + digits);
  const point = Number.parseInt(literal, 16);
  if (literal.length < digits || !/^[0-9a-fA-F]+$/.test(literal)) {
    // Not an escape after all; it stays as it is written.
    pieces.push("\\");
    return slash + 1;
  }
  pieces.push(point <= 0x10ffff ? String.fromCodePoint(point) : "\ufffd");
  return from + digits;
}
