import { roundPx, type Frame, type SceneElement } from "./scene";
import { tickText } from "./ticks";

/** The lines x = 0 and y = 0 where they are in view, and a number at every tick along the lower and left edge. */
export const axes = ({ x, y, scaleX, scaleY, fontPx }: Frame, xs: readonly number[], ys: readonly number[]): readonly SceneElement[] => {
  const [left, right] = [roundPx(x.pixels[0]), roundPx(x.pixels[1])];
  const [bottom, top] = [roundPx(y.pixels[0]), roundPx(y.pixels[1])];
  const holdsZero = ([from, to]: readonly [number, number]): boolean => from <= 0 && to >= 0;
  const d =
    (holdsZero(x.domain) ? `M${roundPx(scaleX(0))} ${bottom}V${top}` : "") +
    (holdsZero(y.domain) ? `M${left} ${roundPx(scaleY(0))}H${right}` : "");
  // A long number at the right end moves to the left rather than out of the picture.
  const middle = (value: number): number => Math.min(scaleX(value), x.pixels[1] + fontPx - tickText(value).length * fontPx * 0.3);
  return [
    ...(d === "" ? [] : [{ kind: "path", mark: "axis", token: "axis", d, widthPx: 1 } as const]),
    ...xs.map(
      (value) =>
        ({
          kind: "text",
          mark: "tick",
          token: "muted",
          x: roundPx(middle(value)),
          y: roundPx(bottom + fontPx + 2),
          text: tickText(value),
          anchor: "middle",
        }) as const,
    ),
    ...ys.map(
      (value) =>
        ({
          kind: "text",
          mark: "tick",
          token: "muted",
          x: roundPx(left - 5),
          y: roundPx(scaleY(value) + fontPx * 0.35),
          text: tickText(value),
          anchor: "end",
        }) as const,
    ),
  ];
};
