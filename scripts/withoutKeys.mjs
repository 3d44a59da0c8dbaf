import { existsSync } from "node:fs";
import { build } from "esbuild";

/** @typedef {string | readonly string[] | { readonly [key: string]: Words }} Words What is said, in one language. */

/** Puts words in a row back under the keys that they have in English. */
const translated = `export function translated(english, words) {
  let next = 0;
  const said = (of) => (typeof of === "string" || Array.isArray(of) ? words[next++] : Object.fromEntries(Object.keys(of).map((key) => [key, said(of[key])])));
  return said(english);
}`;

/**
 * A translation has the keys of the English text and no others, which the compiler sees to. So what ships of it is its words in a row, and the keys once.
 * @type {import("esbuild").Plugin}
 */
export const withoutKeys = {
  name: "without-keys",
  setup(build) {
    build.onResolve({ filter: /^translated$/ }, () => ({ path: "translated", namespace: "translated" }));
    build.onLoad({ filter: /.*/, namespace: "translated" }, () => ({ contents: translated }));
    build.onLoad({ filter: /[\\/]text[\\/]zh-cn[\\/].*\.ts$/ }, async ({ path }) => {
      const english = path.replace(/([\\/]text[\\/])zh-cn/, "$1en");
      if (!existsSync(english) || path.endsWith("index.ts")) return null;
      const words = inRow(await saidIn(english), await saidIn(path));
      return { contents: `import { translated } from "translated";\nimport english from ${JSON.stringify(english)};\nexport default translated(english, ${JSON.stringify(words)});` };
    });
  },
};

/** The words of a file that says nothing but words. @param {string} path @returns {Promise<Words>} */
async function saidIn(path) {
  const { outputFiles } = await build({ entryPoints: [path], bundle: true, format: "esm", write: false });
  return (await import(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? "")}`)).default;
}

/** @param {Words} english @param {Words} words @returns {Words[]} */
function inRow(english, words) {
  if (typeof english === "string" || Array.isArray(english)) return [words];
  return Object.entries(english).flatMap(([key, of]) => inRow(of, /** @type {any} */ (words)[key]));
}
