import { readFile, writeFile } from "node:fs/promises";
import { minify } from "terser";
import { hostWords, knownWords, textWords, withShortKeys } from "./shortKeys.mjs";

/** Names of more than one word: what Python code is asked for has underscores in them, and what hosts have stands in their declarations. */
const ownNames = /^[a-z]+[A-Z]\w*$/;

/**
 * Makes a bundle that esbuild has minified smaller still, by a thirtieth of what it is when packed: it puts in place what is used once, and tries again.
 * @param {string} path
 */
export async function shrink(path) {
  const bundled = await readFile(path, "utf8");
  const asked = [...bundled.matchAll(/["'`]([a-z]\w*)["'`]/g)].map(([, word]) => word ?? "");
  const { code = "" } = await minify(bundled, {
    ecma: 2022,
    // What is put in place by more than a name grows when packed, and so do comparisons that begin with a constant. Getters have no effects, and no plain function is a constructor or asks who called it. What is unsafe of the rest is for programs that give String or Array another meaning.
    compress: {
      unsafe: true,
      toplevel: true,
      passes: 6,
      inline: 1,
      sequences: false,
      pure_getters: true,
      unsafe_arrows: true,
      lhs_constants: false,
    },
    // These are the host's, if it has them.
    mangle: {
      toplevel: true,
      reserved: ["module", "require"],
      properties: { regex: ownNames, reserved: [...knownWords(), ...textWords(), ...hostWords(), ...asked], keep_quoted: true },
    },
    // Quotes that are alike pack better.
    format: { ecma: 2022, quote_style: 2 },
  });
  await writeFile(path, withShortKeys(code));
}
