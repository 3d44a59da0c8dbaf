import { readFileSync } from "node:fs";
import { dirname } from "node:path";

/** Where the order of modules is kept that `moduleOrder.mjs` has found. */
export const orderFile = "scripts/moduleOrder.json";

/** Pieces of text of this length are compared. */
const LENGTH = 8;

/**
 * Files in the order that is kept. One that has come since stands behind the one of its folder that is most like it: then the packer finds again what it has just seen.
 * @param {readonly string[]} files
 * @returns {readonly string[]}
 */
export function inKeptOrder(files) {
  /** @type {string[]} */
  const row = JSON.parse(readFileSync(orderFile, "utf8")).filter((/** @type {string} */ file) => files.includes(file));
  for (const file of files) if (!row.includes(file)) row.splice(row.indexOf(mostLike(file, row) ?? "") + 1 || row.length, 0, file);
  return row;
}

/** @param {string} file @param {readonly string[]} others */
function mostLike(file, others) {
  const wanted = piecesOf(file);
  let [best, most] = [/** @type {string | undefined} */ (undefined), -1];
  for (const other of others) {
    if (dirname(other) !== dirname(file)) continue;
    const pieces = piecesOf(other);
    let shared = 0;
    for (const piece of pieces) if (wanted.has(piece)) shared++;
    const likeness = shared / Math.sqrt(pieces.size || 1);
    if (likeness > most) [best, most] = [other, likeness];
  }
  return best;
}

/** Comments are left out of what ships. @param {string} file */
function piecesOf(file) {
  const text = readFileSync(file, "utf8").replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, "");
  return new Set(Array.from({ length: Math.max(0, text.length - LENGTH + 1) }, (_, at) => text.slice(at, at + LENGTH)));
}
