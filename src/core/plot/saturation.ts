import { roundPx, type Frame, type SceneElement } from "./scene";

/** Shades the inputs for which the gradient is all but gone. */
export const saturation = ({ x, y, scaleX }: Frame, intervals: readonly (readonly [number, number])[]): readonly SceneElement[] =>
  intervals.flatMap(([from, to]) => {
    const left = roundPx(scaleX(Math.max(from, x.domain[0])));
    const right = roundPx(scaleX(Math.min(to, x.domain[1])));
    if (right <= left) return [];
    const [bottom, top] = [roundPx(y.pixels[0]), roundPx(y.pixels[1])];
    const [widthPx, heightPx] = [roundPx(right - left), roundPx(bottom - top)];
    return [{ kind: "rect", mark: "saturation", token: "band", x: left, y: top, widthPx, heightPx } as const];
  });
