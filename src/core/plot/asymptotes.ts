import type { Asymptote } from "../properties/asymptotes";
import { roundPx, type Frame, type SceneElement } from "./scene";

/** Thin dashed lines that the curve nears without reaching, each on its own side of the origin. */
export const asymptotes = (frame: Frame, lines: readonly Asymptote[]): readonly SceneElement[] =>
  lines.flatMap(({ side, slope, intercept }) => {
    const {
      scaleX,
      scaleY,
      x: {
        domain: [from, to],
      },
      y: {
        domain: [low, high],
      },
    } = frame;
    let [start, end] = side === "left" ? [from, Math.min(0, to)] : [Math.max(0, from), to];
    if (slope !== 0) {
      // Only the part inside the plot area.
      const [a, b] = [(low - intercept) / slope, (high - intercept) / slope];
      start = Math.max(start, Math.min(a, b));
      end = Math.min(end, Math.max(a, b));
    } else if (intercept < low || intercept > high) return [];
    if (!(start < end)) return [];
    const spot = (x: number): string => `${roundPx(scaleX(x))} ${roundPx(scaleY(slope * x + intercept))}`;
    return [{ kind: "path", mark: "asymptote", token: "muted", d: `M${spot(start)}L${spot(end)}`, widthPx: 1, dash: "6 4" } as const];
  });
