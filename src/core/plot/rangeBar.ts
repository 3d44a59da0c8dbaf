import { roundPx, type Frame, type SceneElement } from "./scene";

/** A bar along the left edge, beside the plot area, over the values that the function can take; cut where they go on beyond. */
export const rangeBar = ({ x, y, scaleY }: Frame, [min, max]: readonly [number, number]): readonly SceneElement[] => {
  const [low, high] = y.domain;
  if (!(min < high && max > low)) return [];
  const top = roundPx(scaleY(Math.min(max, high)));
  const bottom = roundPx(scaleY(Math.max(min, low)));
  return [
    { kind: "rect", mark: "range", token: "muted", x: roundPx(x.pixels[0] - 4), y: top, widthPx: 2, heightPx: roundPx(bottom - top) },
  ];
};
