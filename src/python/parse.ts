import { Cursor, takeFrom } from "./cursor";
import type { Module } from "./nodes";
import { withPlainQuotes } from "./quotes";
import { parseStatements } from "./statements";
import { Tokenizer } from "./tokenizer";
import { withoutPrompts } from "./transcript";
import { TokenBuffer } from "./tokens";

/** Beyond this many tokens the arrays are given back instead of kept. */
const keptTokens = 1 << 20;

/** The token arrays are kept from one parse to the next: filling fresh ones costs more than reading a short file. */
const reused = { tokens: new TokenBuffer() };

/**
 * Parses Python 3.8 to 3.14. Never throws: what cannot be read is named in `problems`, and the rest is kept.
 * With `notebook`, the text is a cell and may hold magics. No tree is deeper than some five thousand nodes.
 */
export function parse(written: string, options?: { readonly notebook?: boolean }): Module {
  const notebook = options?.notebook === true;
  const text = withoutPrompts(written);
  const module = read(text, notebook);
  // Only what cannot be read as it stands was spoilt on its way: documentation may hold such marks on purpose.
  const plain = module.problems.length > 0 ? withPlainQuotes(text) : text;
  if (plain === text) return module;
  const mended = read(plain, notebook);
  return mended.problems.length < module.problems.length ? mended : module;
}

function read(text: string, notebook: boolean): Module {
  const { tokens } = reused;
  let tokenizer = new Tokenizer(text, tokens, notebook, false);
  tokenizer.run();
  if (!tokenizer.balanced) {
    tokenizer = new Tokenizer(text, tokens, notebook, true, tokenizer.endlessStrings > 0);
    tokenizer.run();
  }
  const { problems, comments } = tokenizer;
  const cursor = new Cursor(text, tokens, problems);
  parseStatements(cursor);
  if (tokens.kinds.length > keptTokens) reused.tokens = new TokenBuffer();
  return { kind: "Module", from: 0, to: text.length, body: takeFrom(cursor.statements, 0), calls: cursor.calls, problems, comments };
}
