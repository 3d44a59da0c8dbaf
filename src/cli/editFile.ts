import { decode } from "./decode";
import { notebookEdits } from "./notebookEdits";

/** New text for a stretch of one text: offsets in UTF-16 units. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly cell?: number;
}

/**
 * The bytes of a Python file or notebook after edits, every other byte as it was: mark, encoding, line ends, JSON layout.
 * Null where that cannot be done without doubt: malformed text, a character that the file's encoding lacks, a notebook of odd form.
 */
export function editFile(path: string, bytes: Uint8Array, edits: readonly TextEdit[]): Uint8Array | null {
  const decoded = decode(bytes);
  if ("binary" in decoded || decoded.doubt !== null) return null;
  const { text, encoding, markLength } = decoded;
  const inText = /\.ipynb$/i.test(path)
    ? notebookEdits(text, edits)
    : edits.map((edit) => ({ ...edit, text: withLineEnds(edit.text, text) }));
  if (inText === null) return null;
  const sorted = [...inText].sort((a, b) => a.from - b.from);
  const expected = spliced(text, sorted);
  const offsets = byteOffsets(
    bytes.subarray(markLength),
    encoding,
    text,
    sorted.flatMap(({ from, to }) => [from, to]),
  );
  const parts: Uint8Array[] = [];
  let at = 0;
  sorted.forEach((edit, index) => {
    parts.push(bytes.subarray(at, markLength + (offsets[2 * index] ?? 0)), encode(edit.text, encoding));
    at = markLength + (offsets[2 * index + 1] ?? 0);
  });
  const changed = Buffer.concat([...parts, bytes.subarray(at)]);
  const again = decode(changed);
  return "binary" in again || again.doubt !== null || again.text !== expected ? null : changed;
}

/** A text after edits that are sorted and do not overlap. */
export function spliced(text: string, sorted: readonly TextEdit[]): string {
  let at = 0;
  let result = "";
  for (const edit of sorted) {
    result += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return result + text.slice(at);
}

/** Line breaks as the file has them. */
const withLineEnds = (text: string, around: string): string => text.replace(/\n/g, /\r\n|\r|\n/.exec(around)?.[0] ?? "\n");

/** Where offsets of the text stand among the bytes; the offsets ascend. */
function byteOffsets(bytes: Uint8Array, encoding: string, text: string, offsets: readonly number[]): readonly number[] {
  if (encoding === "utf-8") {
    let before = 0;
    let length = 0;
    return offsets.map((offset) => {
      length += Buffer.byteLength(text.slice(before, offset));
      before = offset;
      return length;
    });
  }
  if (encoding.startsWith("utf-16")) return offsets.map((offset) => 2 * offset);
  if (encoding === "latin1" || encoding === "windows-1252") return offsets;
  // Any other: byte by byte, the way the decoder goes.
  const decoder = new TextDecoder(encoding);
  const found: number[] = [];
  let units = 0;
  let count = 0;
  for (const offset of offsets) {
    while (units < offset && count < bytes.length) units += decoder.decode(bytes.subarray(count, ++count), { stream: true }).length;
    found.push(count);
  }
  return found;
}

/** What is not ASCII in an encoding that cannot hold it comes out wrong, which the caller finds out by reading it again. */
function encode(text: string, encoding: string): Uint8Array {
  if (encoding === "utf-16be") return Buffer.from(text, "utf16le").swap16();
  return Buffer.from(text, encoding === "utf-16le" ? "utf16le" : encoding === "latin1" || encoding === "windows-1252" ? "latin1" : "utf8");
}
