import type { Point, Samples } from "../sample";
import { roundPx, type Frame, type SceneElement, type Token } from "./scene";

/** How a curve is drawn. Series differ in dash as well as in colour, so that they can be told apart without it. */
export interface Stroke {
  readonly token: Token;
  readonly dash?: string;
  readonly widthPx: number;
}

const dashes = [undefined, "9 4", "9 3 2 3", "5 3", "14 3 2 3 2 3", "2 2.5"];

/** The stroke of a series: neighbours differ in colour and in dash, and only the 37th looks like the first. */
export const seriesStroke = (index: number): Stroke => {
  const place = index % dashes.length;
  const dash = dashes[(index + Math.floor(index / dashes.length)) % dashes.length];
  // The union of tokens has one for each place.
  const token = `series${place + 1}` as Token;
  return { token, widthPx: 2, ...(dash === undefined ? {} : { dash }) };
};

/** Derivatives are finely dashed and thin, in the colour of their function. */
export const derivativeStroke = (index: number): Stroke => ({ token: seriesStroke(index).token, widthPx: 1.5, dash: "3 3" });

/** Second derivatives are dash-dotted and thin. */
export const secondDerivativeStroke = (index: number): Stroke => ({ token: seriesStroke(index).token, widthPx: 1.25, dash: "6 2 1 2" });

/** A sampled curve as one path, cut where it leaves the plot area. */
export const curve = (frame: Frame, samples: Samples, index: number): readonly SceneElement[] => {
  const { mark, stroke } = kinds[samples.order];
  const d = samples.pieces.map((points) => pathData(frame, points)).join("");
  return d === "" ? [] : [{ kind: "path", mark, d, curve: index, ...stroke(index) }];
};

const kinds = {
  f: { mark: "curve", stroke: seriesStroke },
  df: { mark: "derivative", stroke: derivativeStroke },
  d2f: { mark: "secondDerivative", stroke: secondDerivativeStroke },
} as const;

/** Path data in pixels of a run of points, cut at the upper and lower edge of the plot area. */
const pathData = ({ scaleX, scaleY, y }: Frame, points: readonly Point[]): string => {
  const [bottom, top] = y.pixels;
  let d = "";
  let before: Point | undefined;
  let drawing = false;
  for (const [px, py] of points) {
    // An infinite value would make the crossing NaN; a million pixels away is as good.
    const here: Point = [scaleX(px), Math.max(-1e6, Math.min(1e6, scaleY(py)))];
    if (before !== undefined) {
      const [entry, exit] = crossings(before, here, top, bottom);
      if (entry !== undefined && exit !== undefined) {
        if (!drawing) d += `M${spot(entry)}`;
        d += `L${spot(exit)}`;
        drawing = exit === here;
      } else drawing = false;
    }
    before = here;
  }
  return d;
};

const spot = ([x, y]: Point): string => `${roundPx(x)} ${roundPx(y)}`;

/** The part of a line between two heights, `top` < `bottom`: its ends, the very points where they are inside; else nothing. */
const crossings = (a: Point, b: Point, top: number, bottom: number): readonly [Point?, Point?] => {
  const inside = (p: Point): boolean => p[1] >= top - 0.01 && p[1] <= bottom + 0.01;
  if (inside(a) && inside(b)) return [a, b];
  if (Math.max(a[1], b[1]) < top || Math.min(a[1], b[1]) > bottom) return [];
  const at = (height: number): Point => [a[0] + ((b[0] - a[0]) * (height - a[1])) / (b[1] - a[1]), height];
  const nearest = (p: Point): Point => (inside(p) ? p : at(p[1] < top ? top : bottom));
  return [nearest(a), nearest(b)];
};
