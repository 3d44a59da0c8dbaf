import { readFile, writeFile } from "node:fs/promises";
import { minify } from "terser";
import { withShortKeys } from "./shortKeys.mjs";

/**
 * Makes a bundle that esbuild has minified smaller still, by a thirtieth of what it is when packed: it puts in place what is used once, and tries again.
 * @param {string} path
 */
export async function shrink(path) {
  const { code = "" } = await minify(await readFile(path, "utf8"), {
    ecma: 2022,
    // What is put in place by more than a name grows when packed, and so do comparisons that begin with a constant. Getters have no effects, and no plain function is a constructor or asks who called it. What is unsafe of the rest is for programs that give String or Array another meaning.
    compress: { unsafe: true, toplevel: true, passes: 6, inline: 1, sequences: false, pure_getters: true, unsafe_arrows: true, lhs_constants: false },
    // These are the host's, if it has them.
    mangle: { toplevel: true, reserved: ["module", "require"] },
    // Quotes that are alike pack better.
    format: { ecma: 2022, quote_style: 2 },
  });
  await writeFile(path, withShortKeys(code));
}
