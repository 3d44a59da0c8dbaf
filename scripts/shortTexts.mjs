import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { build } from "esbuild";
import { filesBelow } from "./files.mjs";

/** @typedef {string | readonly string[] | { readonly [key: string]: Words }} Words What is said, in one language. */

/**
 * The Chinese characters in use are fewer than the letters that UTF-8 writes in two bytes. So they ship as letters, which takes a third off their bytes,
 * and each character once, as its distance from the one before.
 */
const firstLetter = 0x400;
/** What distance 0 is written as: the first visible character that a string holds as it is. */
const noDistance = 0x23;
const files = filesBelow("src/text/zh-cn", ".ts");
/** @type {Map<string, number>} */
const uses = new Map();
for (const character of files.flatMap((file) => readFileSync(file, "utf8").match(/[\u3000-\ud7ff\uf900-\uffef]/g) ?? []))
  uses.set(character, (uses.get(character) ?? 0) + 1);
const mostUsed = [...uses.keys()].sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0));
// As many as share their first byte are those that are used most.
const characters = [...mostUsed.slice(0, 64).sort(), ...mostUsed.slice(64).sort()];
// A distance backwards goes round: `String.fromCharCode` takes the lowest 16 bits.
const distances = characters.map((character, index) =>
  String.fromCharCode(noDistance + character.charCodeAt(0) - (characters[index - 1]?.charCodeAt(0) ?? 0)),
);
/** @param {Words | readonly Words[]} words @returns {string} */
const spelled = (words) => {
  const text = JSON.stringify(words);
  if (/[\u0400-\u07ff]/.test(text) || firstLetter + characters.length > 0x800)
    throw new Error("a Chinese text holds one of the letters that stand for Chinese characters, or there are too few of them");
  return text.replace(/[\u3000-\ud7ff\uf900-\uffef]/g, (character) => String.fromCharCode(firstLetter + characters.indexOf(character)));
};

/** Writes words in characters again, and puts words in a row back under the keys that they have in English. */
const translated = `let code = 0;
const characters = [...${JSON.stringify(distances.join(""))}].map((distance) => String.fromCharCode(code += distance.charCodeAt() - ${noDistance}));
export const written = (words) => JSON.parse(JSON.stringify(words).replace(/[\\u0400-\\u07ff]/g, (letter) => characters[letter.charCodeAt() - ${firstLetter}]));
export function translated(english, words) {
  let next = 0;
  const row = written(words);
  const said = (of) => (typeof of === "string" || Array.isArray(of) ? row[next++] : Object.fromEntries(Object.keys(of).map((key) => [key, said(of[key])])));
  return said(english);
}
export const keyed = (english, row) => Object.fromEntries(Object.keys(english).map((key, index) => [key, row[index]]));`;

/** Tables by the ids of the rules: they ship as rows, in the order in which the English texts stand. */
const RULES = /[\\/](?:text[\\/]zh-cn[\\/]rules[\\/]index|lint[\\/]examples)\.ts$/;
const englishRules = "src/text/en/rules/index.ts";
/** @param {string} text @returns {readonly string[]} */
const idsIn = (text) => [...text.matchAll(/^ {2}"([^"]+)": /gm)].map(([, id]) => id ?? "");

/**
 * A translation has the keys of the English text and no others, which the compiler sees to. So what ships of it is its words in a row, and the keys once.
 * @type {import("esbuild").Plugin}
 */
export const shortTexts = {
  name: "short-texts",
  setup(build) {
    build.onResolve({ filter: /^translated$/ }, () => ({ path: "translated", namespace: "translated" }));
    build.onLoad({ filter: /.*/, namespace: "translated" }, () => ({ contents: translated }));
    build.onLoad({ filter: RULES }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      if (idsIn(text).join() !== idsIn(await readFile(englishRules, "utf8")).join())
        throw new Error(`${path}: the rules are others than those of ${englishRules}, or stand in another order`);
      const row = text
        .replace(/^(export .*)\{$/m, "$1keyed(english, [")
        .replace(/^ {2}"[^"]+": /gm, "  ")
        .replace(/^\}( as const)?;$/m, "]);");
      return {
        contents: `import { keyed } from "translated";\nimport english from ${JSON.stringify(resolve(englishRules))};\n${row}`,
        loader: "ts",
      };
    });
    build.onLoad({ filter: /[\\/]text[\\/]zh-cn[\\/].*\.ts$/ }, async ({ path }) => {
      if (path.endsWith("index.ts")) return null;
      const english = path.replace(/([\\/]text[\\/])zh-cn/, "$1en");
      const words = await saidIn(path);
      if (!existsSync(english)) return { contents: `import { written } from "translated";\nexport default written(${spelled(words)});` };
      return {
        contents: `import { translated } from "translated";\nimport english from ${JSON.stringify(english)};\nexport default translated(english, ${spelled(inRow(await saidIn(english), words))});`,
      };
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
