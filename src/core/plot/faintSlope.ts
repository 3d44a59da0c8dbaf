import type { ScalarActivation } from "../activations/activation";
import { roundPx, type Frame, type SceneElement } from "./scene";
import { tickText } from "./ticks";

/** The steepest line, in pixels up for a pixel sideways, that is easily taken for a level one. */
const faint = 0.06;

/** The slope in figures, above a straight end of the curve that looks level and is not, such as a leaky ReLU's of slope 0.01. */
export const faintSlope = (
  frame: Frame,
  { f, df, d2f }: ScalarActivation,
  values: Readonly<Record<string, number>>,
  curve: number,
): readonly SceneElement[] => {
  const { x, y, scaleX, scaleY, fontPx } = frame;
  const pixelsPerUnit = (span: typeof x): number => Math.abs((span.pixels[1] - span.pixels[0]) / (span.domain[1] - span.domain[0]));
  return ([0, 1] as const).flatMap((side) => {
    const end = x.domain[side];
    const inwards = end + (x.domain[1 - side === 0 ? 0 : 1] - end) / 8;
    const slope = df(end, values);
    const isStraight = [end, inwards].every((at) => d2f(at, values) === 0 && df(at, values) === slope);
    const seen = Math.abs(slope) * (pixelsPerUnit(y) / pixelsPerUnit(x));
    const height = scaleY(f(inwards, values));
    if (slope === 0 || !isStraight || seen > faint || height < y.pixels[1] + fontPx || height > y.pixels[0]) return [];
    return [
      {
        kind: "text",
        mark: "label",
        token: "text",
        curve,
        text: `f′ = ${tickText(slope)}`,
        anchor: side === 0 ? "start" : "end",
        x: roundPx(scaleX(end) + (side === 0 ? 4 : -4)),
        y: roundPx(height - 6),
      } as const,
    ];
  });
};
