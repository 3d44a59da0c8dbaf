import type { Stroke } from "./curve";
import { roundPx, type SceneElement } from "./scene";

/** One entry of a legend: a short stroke as in the picture, and its name. */
export interface LegendEntry {
  readonly text: string;
  readonly stroke: Stroke;
  readonly curve: number;
}

const swatchPx = 22;

/** Entries side by side from the upper left corner, in as many rows as the width needs. */
export const legend = (
  entries: readonly LegendEntry[],
  left: number,
  right: number,
  top: number,
  fontPx: number,
): readonly SceneElement[] =>
  placed(entries, left, right, fontPx).flatMap(({ entry, x, row }) => {
    const y = roundPx(top + row * rowPx(fontPx) + fontPx * 0.65);
    const { token, dash, widthPx } = entry.stroke;
    const shared = { mark: "legend", curve: entry.curve } as const;
    const [textX, textY] = [roundPx(x + swatchPx + 5), roundPx(y + fontPx * 0.35)];
    return [
      { ...shared, kind: "path", token, d: `M${roundPx(x)} ${y}h${swatchPx}`, widthPx, ...(dash === undefined ? {} : { dash }) },
      { ...shared, kind: "text", token: "text", x: textX, y: textY, text: entry.text, anchor: "start" },
    ] as const;
  });

/** Height that the entries take, in pixels. */
export const legendHeight = (entries: readonly LegendEntry[], left: number, right: number, fontPx: number): number =>
  (entries.length === 0 ? 0 : 1 + Math.max(...placed(entries, left, right, fontPx).map(({ row }) => row))) * rowPx(fontPx);

const rowPx = (fontPx: number): number => Math.round(fontPx * 1.5);

const placed = (entries: readonly LegendEntry[], left: number, right: number, fontPx: number) => {
  let x = left;
  let row = 0;
  return entries.map((entry) => {
    // Without a font at hand, letters are taken to be 0.58 as wide as they are high.
    const width = swatchPx + 5 + entry.text.length * fontPx * 0.58;
    if (x > left && x + width > right) {
      x = left;
      row++;
    }
    const place = { entry, x, row };
    x += width + fontPx;
    return place;
  });
};
