import { roundPx, type Frame, type SceneElement } from "./scene";
import { tickText } from "./ticks";

/** One bar for every output, from zero, its value at its end; under it, what went in. */
export const bars = (frame: Frame, columns: readonly { readonly output: number; readonly caption: string }[]): readonly SceneElement[] => {
  const {
    scaleX,
    scaleY,
    fontPx,
    y: {
      pixels: [bottom, top],
    },
  } = frame;
  const zero = scaleY(0);
  return columns.flatMap(({ output, caption }, i) => {
    const middle = roundPx(scaleX(i + 0.5));
    const widthPx = roundPx(Math.min((scaleX(1) - scaleX(0)) * 0.62, fontPx * 8));
    const end = Number.isFinite(output) ? Math.max(top, Math.min(bottom, scaleY(output))) : output < 0 ? bottom : top;
    return [
      {
        kind: "rect",
        mark: "bar",
        token: "series1",
        curve: i,
        x: roundPx(middle - widthPx / 2),
        y: roundPx(Math.min(zero, end)),
        widthPx,
        heightPx: roundPx(Math.abs(end - zero)),
        opacity: 0.85,
        outlined: true,
      },
      {
        kind: "text",
        mark: "label",
        token: "text",
        curve: i,
        x: middle,
        text: valueText(output),
        anchor: "middle",
        y: roundPx(output < 0 ? end + fontPx + 2 : end - 4),
      },
      { kind: "text", mark: "tick", token: "muted", curve: i, x: middle, y: roundPx(bottom + fontPx + 2), text: caption, anchor: "middle" },
    ] as const;
  });
};

/** Three decimals, or three digits where that would leave nothing. */
export const valueText = (value: number): string =>
  Math.abs(value) >= 0.001 || value === 0 || !Number.isFinite(value)
    ? tickText(Math.round(value * 1000) / 1000)
    : value.toExponential(1).replaceAll("-", "−");
