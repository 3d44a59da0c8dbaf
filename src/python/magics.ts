import { afterLineBreak, endOfLine, endOfName, isLineBreak } from "./characters";
import { Token } from "./tokenKind";
import type { Tokenizer } from "./tokenizer";

/** Cell magics whose cell is Python all the same. */
const pythonCells = new Set([
  "%%time",
  "%%timeit",
  "%%capture",
  "%%prun",
  "%%mprun",
  "%%memit",
  "%%scalene",
  "%%snakeviz",
  "%%pyinstrument",
  "%%python",
  "%%python3",
  "%%wandb",
  "%%backend",
  "%%tensorflow_version",
]);

/** `%%writefile trainer.py`: the cell is a module, written to a file. */
const WRITTEN = /^%%(?:writefile|file)\s+(?:-a\s+)?(?:\S*\/)?(\w+)\.py\s*$/;

/** The name of the module that a cell writes to a file, by the magic at its top; null where it writes none. */
export const writtenModule = (magic: string): string | null => WRITTEN.exec(magic)?.[1] ?? null;

/** Reads a line that is for IPython (`%magic`, `!shell`, `?help`, `help?`) or a whole `%%cell`; false if there is none. */
export function magicLine(tokenizer: Tokenizer): boolean {
  const { text, at, tokens } = tokenizer;
  const code = text.charCodeAt(at);
  const isMagic = code === 37 || code === 33 || code === 63;
  if (!isMagic && !asksForHelp(text, at)) return false;
  let to = endOfMagic(text, at);
  if (
    code === 37 &&
    text.charCodeAt(at + 1) === 37 &&
    tokens.count === 0 &&
    !pythonCells.has(text.slice(at, endOfName(text, at + 2))) &&
    writtenModule(text.slice(at, to)) === null
  ) {
    to = text.length;
  }
  tokens.push(Token.Magic, at, to);
  tokens.push(Token.Newline, to, to);
  tokenizer.at = to < text.length ? afterLineBreak(text, to) : to;
  return true;
}

/** After an `=`: reads `!ls` or `%time f()` as one value. */
export function magicValue(tokenizer: Tokenizer): void {
  const { text, tokens } = tokenizer;
  let at = tokenizer.at;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at++;
  const code = text.charCodeAt(at);
  if (code !== 33 && code !== 37) return;
  const to = endOfMagic(text, at);
  tokens.push(Token.Magic, at, to);
  tokenizer.at = to;
}

/** A backslash at the end of a line continues a magic. */
function endOfMagic(text: string, from: number): number {
  let at = endOfLine(text, from);
  while (at < text.length && text.charCodeAt(at - 1) === 92) at = endOfLine(text, afterLineBreak(text, at));
  return at;
}

/** `name?`, `module.name??`, `*pattern*?`. */
function asksForHelp(text: string, from: number): boolean {
  let at = from;
  for (;;) {
    const end = endOfName(text, at);
    const code = text.charCodeAt(end);
    if (code === 46 || code === 42) at = end + 1;
    else if (code === 63) {
      at = text.charCodeAt(end + 1) === 63 ? end + 2 : end + 1;
      break;
    } else return false;
  }
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at++;
  return at >= text.length || isLineBreak(text.charCodeAt(at));
}
