/**
 * Quotation marks that a word processor or a web page made of plain ones, as plain ones again, at their own offsets.
 * Lines that have plain ones too are left alone: there the others may be part of a string.
 */
export function withPlainQuotes(text: string): string {
  if (!/[‘’“”]|&(?:quot|#39);/.test(text)) return text;
  return text.replace(/^[^'"\n]*$/gm, (line) => {
    let isOpen = false;
    return line
      .replace(/[‘’]/g, "'")
      .replace(/[“”]/g, '"')
      .replace(/&(quot|#39);/g, (entity, name) => {
        isOpen = !isOpen;
        const mark = name === "quot" ? '"' : "'";
        return isOpen ? mark.padStart(entity.length) : mark.padEnd(entity.length);
      });
  });
}
