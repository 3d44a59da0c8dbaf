import { readdirSync, readFileSync } from "node:fs";
import { filesBelow } from "./files.mjs";

/** Where names stand that other programs know, or that are kept from one version to the next. */
const known = [
  "node_modules/@types/vscode/index.d.ts",
  "package.json",
  "media/webview.css",
  "media/activation-lens.schema.json",
  "src/webview/state.ts",
  ...filesBelow("src/protocol", ".ts"),
  ...filesBelow("src/agent", ".ts"),
];
/** Shorter names and single words are too likely to mean something else somewhere. */
const isKey = /^(?=.{8})[a-z]+[A-Z]\w*$/;
const letters = "etnarsoicldupmhfgvybwxkETNARSOICLDUPMHFGVYBWXK";

/** @param {string} file @returns {readonly string[]} */
const wordsOf = (file) => readFileSync(file, "utf8").match(/\w+/g) ?? [];

/** Words that are to stay as they are, for hosts, other versions and messages between the two sides. */
export const knownWords = () => new Set(known.flatMap(wordsOf));

/** Words of all texts: their keys are put together when they are used, such as `${what}Axis`. */
export const textWords = () => filesBelow("src/text", ".ts").flatMap(wordsOf);

/** Words of the declarations of the language and of browsers: a host may be given options by these names. */
export function hostWords() {
  const files = readdirSync("node_modules/@typescript")
    .flatMap((compiler) => filesBelow(`node_modules/@typescript/${compiler}/lib`, ".d.ts"))
    .filter((file) => /[\\/]lib\.[^\\/]*$/.test(file));
  if (files.length === 0) throw new Error("the compiler's declarations of browsers are not where they were");
  return files.flatMap(wordsOf);
}

/**
 * Gives the keys of texts names of three letters, a hundredth of the package less. A key is left as it is where it is anything else too: part of a longer string,
 * a property that is read by its name, or a beginning to which the program adds an end.
 * @param {string} code what the bundler made of the extension
 */
export function withShortKeys(code) {
  const taken = knownWords();
  const all = new Set(
    filesBelow("src/text/en", ".ts")
      .flatMap((file) => [...readFileSync(file, "utf8").matchAll(/^\s+(\w+):/gm)].map(([, key]) => key ?? ""))
      .filter((key) => isKey.test(key) && !taken.has(key)),
  );
  const keys = new Set(all);
  // Keys that are put together when they are used: `${what}NotKnown`. Their beginnings may be keys too.
  const ends = [...code.matchAll(/(?:\}|\+")([A-Z]\w*)(?:`|")/g)].map(([, end]) => end ?? "");
  const beginnings = [...code.matchAll(/(?:`([a-z]\w*)\$\{|"([a-z]\w*)"\+)/g)]
    .map(([, before, added]) => before ?? added ?? "")
    .filter((beginning) => beginning.length > 2);
  for (const key of all) {
    if (ends.some((end) => key.endsWith(end) || all.has(key + end)) || beginnings.some((beginning) => key.startsWith(beginning)))
      keys.delete(key);
  }
  const asked = new Set();
  for (const { 0: word, index } of code.matchAll(/[\w$]+/g)) {
    if (!keys.has(word)) continue;
    const before = code[index - 1] ?? "",
      after = code[index + word.length] ?? "";
    if (before === '"' && after === '"') asked.add(word);
    else if (!/[{,]/.test(before) || after !== ":") keys.delete(word);
  }
  const short = new Map(
    [...keys]
      .filter((key) => asked.has(key))
      .map((key, index) => [key, `$${letters[index % letters.length]}${letters[Math.floor(index / letters.length)]}`]),
  );
  return code.replace(/[\w$]+/g, (word) => short.get(word) ?? word);
}
