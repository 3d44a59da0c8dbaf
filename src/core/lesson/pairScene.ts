import { scalar } from "../activations/activation";
import { curvesScene, type PlotOptions } from "../plot/draw";
import type { Scene } from "../plot/scene";
import { lossAlong, pushAlong, type Pair, type Truth } from "./pair";

/** How far from 0 logits are shown, either way. */
export const shownLogits = 8;

/** A pair in a picture, with its columns and the name it goes by there. */
export interface ShownPair {
  readonly pair: Pair;
  readonly columns: number;
  readonly label: string;
}

/** Draws the loss of several pairs, or how hard each pushes, against the logit that speaks for what is right. */
export const pairScene = (
  of: "loss" | "push",
  pairs: readonly ShownPair[],
  truth: Truth,
  size: Pick<PlotOptions, "widthPx" | "heightPx" | "fontPx">,
): Scene => {
  const unknown = (): number => NaN;
  const functions = pairs.map(({ pair, columns, label }) => {
    const [loss, push] = [lossAlong(pair, truth, columns), pushAlong(pair, truth, columns)];
    return of === "loss" ? { label, f: loss, df: (z: number) => -push(z) } : { label, f: push, df: unknown };
  });
  const values = functions.flatMap(({ f }) => positions.map(f)).filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const margin = (high - low || 1) * 0.06;
  return curvesScene(
    functions.map(({ label, f, df }) => ({
      activation: scalar({
        id: of,
        title: "",
        summary: "",
        tex: "",
        knownAs: [],
        params: {},
        origin: { by: "", year: 0, url: "" },
        f,
        df,
        d2f: unknown,
        range: () => [low, high],
      }),
      values: {},
      label,
    })),
    {
      ...size,
      window: { x: [-shownLogits, shownLogits], y: [low - margin, high + margin] },
      derivative: false,
      saturation: 0,
      asymptotes: false,
      range: false,
      legend: false,
    },
  );
};

const positions: readonly number[] = Array.from({ length: 65 }, (_, i) => ((i - 32) / 32) * shownLogits);
