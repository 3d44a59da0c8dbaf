import { isUtf8 } from "node:buffer";

/** Text out of bytes; `doubt` says why some of it may have been read wrongly. */
export type Decoded =
  | {
      readonly text: string;
      readonly encoding: string;
      /** Bytes of the byte-order mark. */ readonly markLength: number;
      readonly doubt: null | { readonly kind: "malformed" | "unknownEncoding"; readonly encoding: string };
    }
  | { readonly binary: true };

/**
 * Reads bytes as Python does: by the byte-order mark, else by the coding line of PEP 263, else as UTF-8.
 * What is malformed becomes U+FFFD and is told; the mark itself is not part of the text.
 */
export function decode(bytes: Uint8Array): Decoded {
  const mark = marks.find(({ start }) => start.every((byte, i) => bytes[i] === byte));
  if (mark) return decodeAs(mark.encoding, bytes.subarray(mark.start.length), mark.start.length);
  // As git tells them apart: text has no NUL near its beginning.
  if (bytes.subarray(0, 8000).includes(0)) return { binary: true };
  const declared = declaredEncoding(bytes);
  const encoding = declared === null ? "utf-8" : encodingOf(declared);
  if (encoding !== null) return decodeAs(encoding, bytes);
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  return { text, encoding: "utf-8", markLength: 0, doubt: { kind: "unknownEncoding", encoding: declared ?? "" } };
}

/** The text alone, empty where there is none. */
export function textOf(bytes: Uint8Array): string {
  const decoded = decode(bytes);
  return "binary" in decoded ? "" : decoded.text;
}

const marks = [
  { start: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { start: [0xff, 0xfe], encoding: "utf-16le" },
  { start: [0xfe, 0xff], encoding: "utf-16be" },
];

function decodeAs(encoding: string, bytes: Uint8Array, markLength = 0): Decoded {
  const read = (text: string): Decoded => ({ text, encoding, markLength, doubt: null });
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (encoding === "utf-8" && isUtf8(bytes)) return read(buffer.toString("utf8"));
  // The web's "latin1" is another encoding, Windows-1252.
  if (encoding === "latin1") return read(buffer.toString("latin1"));
  if (encoding === "windows-1252")
    return read(buffer.toString("latin1").replace(/[\u0080-\u009f]/g, (unit) => windows1252[unit.charCodeAt(0) - 0x80] ?? unit));
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.slice(0, 8000).includes("\0") ? { binary: true } : read(text);
  } catch {
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
    return { text, encoding, markLength, doubt: { kind: "malformed", encoding } };
  }
}

/** The characters 80 to 9F of Windows-1252, which Node's own decoder takes for those of Latin-1 in some versions. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The encoding that a comment in the first or second line names; the second counts only where the first holds no code. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const [first = "", second = ""] = Buffer.from(bytes.subarray(0, 1000))
    .toString("latin1")
    .split(/\r\n|\r|\n/, 2);
  const coding = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
  return (coding.exec(first) ?? (/^[ \t\f]*(#|$)/.test(first) ? coding.exec(second) : null))?.[1] ?? null;
}

/** What the decoder calls an encoding that Python knows by other names; null where it has none. */
function encodingOf(python: string): string | null {
  const name = python.toLowerCase().replaceAll("_", "-");
  const label = aliases[name] ?? name.replace(/-(dos|unix|mac)$/, "").replace(/^cp-?(125\d|874)$/, "windows-$1");
  try {
    return label === "latin1" ? label : new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

const aliases: Readonly<Record<string, string>> = {
  "utf-8-sig": "utf-8",
  u8: "utf-8",
  "utf-8-unix": "utf-8",
  // Python refuses anything but ASCII here; UTF-8 reads it all, and every ASCII text alike.
  ascii: "utf-8",
  "us-ascii": "utf-8",
  "646": "utf-8",
  latin1: "latin1",
  "latin-1": "latin1",
  "iso-8859-1": "latin1",
  "iso8859-1": "latin1",
  "iso-latin-1": "latin1",
  l1: "latin1",
  cp819: "latin1",
  cp932: "shift_jis",
  "shift-jis": "shift_jis",
  ms932: "shift_jis",
  cp936: "gbk",
  ms936: "gbk",
  cp949: "euc-kr",
  cp950: "big5",
  cp65001: "utf-8",
  gb18030: "gb18030",
  eucjp: "euc-jp",
  euckr: "euc-kr",
  "mac-roman": "macintosh",
  macroman: "macintosh",
  cp866: "ibm866",
};
