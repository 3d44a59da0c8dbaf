/** How many cells of a terminal a text takes: two for what East Asian fonts draw wide, none for what joins the character before. */
export function cells(text: string): number {
  let count = 0;
  for (const character of text) {
    if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) continue;
    count +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return count;
}

/** A text with blanks behind it up to a number of cells. */
export const padded = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - cells(text)));
