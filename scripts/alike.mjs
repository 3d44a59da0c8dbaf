import { readFileSync } from "node:fs";

/** Pieces of text of this length are compared. */
const LENGTH = 8;

/**
 * Puts files in a row in which each is followed by the one that is most like it of those that are left:
 * then the packer finds again what it has just seen.
 * @param {readonly string[]} files
 * @returns {readonly string[]}
 */
export function inRow(files) {
  const left = new Map(files.map((file) => [file, piecesOf(file)]));
  /** @type {string[]} */
  const row = [];
  for (let next = files[0]; next !== undefined;) {
    const pieces = left.get(next) ?? new Set();
    row.push(next);
    left.delete(next);
    next = mostLike(pieces, left);
  }
  return row;
}

/** @param {ReadonlySet<string>} wanted @param {ReadonlyMap<string, ReadonlySet<string>>} files */
function mostLike(wanted, files) {
  let [best, most] = [/** @type {string | undefined} */ (undefined), -1];
  for (const [file, pieces] of files) {
    let shared = 0;
    for (const piece of pieces) if (wanted.has(piece)) shared++;
    const likeness = shared / Math.sqrt(pieces.size || 1);
    if (likeness > most) [best, most] = [file, likeness];
  }
  return best;
}

/** Comments are left out of what ships. @param {string} file */
function piecesOf(file) {
  const text = readFileSync(file, "utf8").replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, "");
  return new Set(Array.from({ length: Math.max(0, text.length - LENGTH + 1) }, (_, at) => text.slice(at, at + LENGTH)));
}
