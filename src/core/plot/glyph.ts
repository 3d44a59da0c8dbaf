import type { ScalarActivation } from "../activations/activation";
import { interestingWindow } from "../window";

/** Pieces of the line: enough for every bend that 16 pixels can show. */
const pieces = 28;

/** A function as an icon: its curve alone, in 16 by 16 pixels, as SVG text. */
export const glyph = (activation: ScalarActivation, values: Readonly<Record<string, number>>, colour: string): string => {
  const {
    x: [left, right],
    y: [bottom, top],
  } = interestingWindow(activation, values);
  const points = Array.from({ length: pieces + 1 }, (_, i) => {
    const value = activation.f(left + ((right - left) * i) / pieces, values);
    const height = Math.min(Math.max((value - bottom) / (top - bottom), 0), 1);
    return `${(1 + (14 * i) / pieces).toFixed(1)} ${(14 - 12 * (Number.isNaN(height) ? 0 : height)).toFixed(1)}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" fill="none" stroke="${colour}" stroke-width="1.4" stroke-linejoin="round" stroke-linecap="round"><path d="M${points.join("L")}"/></svg>`;
};
