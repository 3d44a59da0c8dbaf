import { axes } from "../plot/axes";
import { seriesStroke } from "../plot/curve";
import { grid } from "../plot/grid";
import { frameOf, roundPx, type Scene, type SceneElement } from "../plot/scene";
import { ticks } from "../plot/ticks";

/** Values that would leave the picture by more than this many powers of ten are drawn at its edge. */
const mostPowers = 12;

/** Draws one or more positive quantities from layer to layer, on an axis of powers of ten; what is not known or not positive leaves a gap. */
export const layersScene = (
  series: readonly (readonly (number | null)[])[],
  { widthPx, heightPx, fontPx }: { readonly widthPx: number; readonly heightPx: number; readonly fontPx: number },
): Scene => {
  const count = Math.max(2, ...series.map((values) => values.length));
  const powers = series.map((values) =>
    values.map((value) => (value !== null && value > 0 ? Math.max(-mostPowers, Math.min(mostPowers, Math.log10(value))) : null)),
  );
  const all = powers.flat().filter((power) => power !== null);
  const [low, high] = [Math.floor(Math.min(-1, ...all)), Math.ceil(Math.max(1, ...all))];
  const left = fontPx * 3.6;
  const frame = frameOf(
    { domain: [0.6, count + 0.4], pixels: [left, widthPx - fontPx] },
    { domain: [low, high], pixels: [heightPx - fontPx * 2, fontPx * 0.8] },
    fontPx,
  );
  const xs = ticks(1, count, (widthPx - left) / (fontPx * 3)).filter(Number.isInteger);
  const ys = ticks(low, high, heightPx / (fontPx * 3)).filter(Number.isInteger);
  const lines = powers.flatMap((values, index): readonly SceneElement[] => {
    const stroke = seriesStroke(index);
    const spots = values.map((power, at) =>
      power === null ? null : ([roundPx(frame.scaleX(at + 1)), roundPx(frame.scaleY(power))] as const),
    );
    const d = spots.map((spot, at) => (spot ? `${spots[at - 1] ? "L" : "M"}${spot[0]} ${spot[1]}` : "")).join("");
    return [
      ...(d === "" ? [] : [{ kind: "path", mark: "curve", d, curve: index, ...stroke } as const]),
      ...spots.flatMap((spot) =>
        spot
          ? [
              {
                kind: "dot",
                mark: "dot",
                token: stroke.token,
                curve: index,
                radiusPx: count > 40 ? 1.5 : 3,
                open: index > 0,
                x: spot[0],
                y: spot[1],
              } as const,
            ]
          : [],
      ),
    ];
  });
  // The line of 1, on which a signal neither grows nor fades, is where the axis of an ordinary plot is.
  const marks = axes(frame, xs, ys).map((element) =>
    element.kind === "text" && element.anchor === "end" ? { ...element, text: powerText(element.text) } : element,
  );
  return {
    widthPx,
    heightPx,
    fontPx,
    title: "",
    description: "",
    x: frame.x,
    y: frame.y,
    elements: [...grid(frame, [], ys), ...marks, ...lines],
  };
};

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A power of ten as people write it: 0.1, 1, 10, and 10⁻³. */
const powerText = (power: string): string =>
  ({ "−1": "0.1", "0": "1", "1": "10" })[power] ?? `10${[...power].map((digit) => superscripts[Number(digit)] ?? "⁻").join("")}`;
