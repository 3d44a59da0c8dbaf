import { scalar } from "../activations/activation";
import { losses } from "../losses";
import type { Loss } from "../losses/loss";
import type { Metric } from "../metrics/metric";
import { entry } from "../numeric/entry";
import { curvesScene } from "./draw";
import { palettes, type PaletteName } from "./palette";
import { toSvg } from "./toSvg";

/** What a loss is drawn against: what one column predicts, or by how much the score of the right class is ahead. */
export type Against = "probability" | "rightClass" | "score" | "margin" | "rate" | "number";

/** A small picture of a loss, as SVG text, and what its horizontal axis is. */
export interface LossPicture {
  readonly svg: string;
  readonly against: Against;
}

/** A sample whose predictions move along a line: `from + x * along`. */
interface Sample {
  readonly label: string;
  readonly labels: readonly number[];
  readonly from: readonly number[];
  readonly along: readonly number[];
}

interface Sketch {
  readonly against: Against;
  readonly x: readonly [from: number, to: number];
  readonly samples: readonly Sample[];
}

const column = (y: number): Sample => ({ label: `y = ${y}`.replace("-", "−"), labels: [y], from: [0], along: [1] });

/** Samples that show what a loss is about; nothing for losses of directions and of sequences, which are no function of one number. */
const sketchOf = ({ labels, predictions, sparse }: Loss): Sketch | undefined => {
  switch (labels) {
    case "probability":
      return { against: "probability", x: [0, 1], samples: [column(1), column(0)] };
    case "distribution":
      return {
        against: "probability",
        x: [0, 1],
        samples: [1, 0.7].map((y) => ({ ...column(y), labels: [y, 1 - y], from: [0, 1], along: [1, -1] })),
      };
    case "one-hot":
    case "class-id": {
      const rightClass = (from: readonly number[], along: readonly number[]): readonly Sample[] => [
        { label: "", labels: sparse ? [0] : [1, 0], from, along },
      ];
      if (predictions === "distribution") return { against: "rightClass", x: [0, 1], samples: rightClass([0, 1], [1, -1]) };
      return predictions === "score" ? { against: "margin", x: [-3, 3], samples: rightClass([0, 0], [1, 0]) } : undefined;
    }
    case "sign":
      return { against: "score", x: [-3, 3], samples: [column(1), column(-1)] };
    // One place of two; the other is as it should be.
    case "mask":
      return {
        against: "probability",
        x: [0, 1],
        samples: [
          { ...column(1), labels: [1, 0], from: [0, 0], along: [1, 0] },
          { ...column(0), labels: [1, 0], from: [1, 0], along: [0, 1] },
        ],
      };
    case "count":
      return { against: "rate", x: [0, 6], samples: [column(1), column(3)] };
    case "real":
      return { against: "number", x: [-2, 4], samples: [column(1)] };
    case "sequence":
    case "vector":
      return undefined;
  }
};

/** Draws a loss of one sample, with its slope where the label is a number; undefined where one number does not decide it. */
export const lossPicture = (loss: Loss, palette: PaletteName, widthPx: number): LossPicture | undefined =>
  picture(sketchOf(loss), (labels, predictions) => loss.value(labels, predictions), loss, palette, widthPx);

/** Draws a metric that is a loss too, or that decides every column by itself at a threshold; undefined for those that say nothing of one sample. */
export const metricPicture = (
  { id, value, isAccuracy, decides }: Metric,
  palette: PaletteName,
  widthPx: number,
): LossPicture | undefined => {
  const same = losses.find((loss) => loss.id === id);
  if (same) return lossPicture(same, palette, widthPx);
  if (!value || !isAccuracy || decides !== "threshold") return undefined;
  return picture(
    { against: "probability", x: [0, 1], samples: [column(1), column(0)] },
    (labels, predictions) => value([labels], [predictions]),
    undefined,
    palette,
    widthPx,
  );
};

const picture = (
  sketch: Sketch | undefined,
  value: Loss["value"],
  loss: Loss | undefined,
  palette: PaletteName,
  widthPx: number,
): LossPicture | undefined => {
  if (!sketch) return undefined;
  const {
    against,
    x: [left, right],
    samples,
  } = sketch;
  const isNumber = against === "number";
  const unknown = (): number => NaN;
  const functions = samples.map(({ labels, from, along, label }) => {
    const at = (x: number): readonly number[] => from.map((start, i) => start + x * entry(along, i));
    return {
      label,
      f: (x: number) => value(labels, at(x)),
      df: loss ? (x: number) => loss.gradient(labels, at(x)).reduce((sum, slope, i) => sum + slope * entry(along, i), 0) : unknown,
    };
  });
  const heights = functions.flatMap(({ f, df }) =>
    positions.map((part) => left + (right - left) * part).flatMap((x) => [f(x), isNumber ? df(x) : 0]),
  );
  const [low, high] = [Math.min(0, ...heights), Math.max(...heights)];
  const margin = (high - low) * 0.06;
  const scene = curvesScene(
    functions.map(({ f, df, label }) => ({
      activation: scalar({
        id: "",
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
        ...(!loss && { jumps: () => [0.5] }),
      }),
      values: {},
      label,
    })),
    {
      widthPx,
      heightPx: 124,
      fontPx: 10,
      window: { x: [left, right], y: [low - margin, high + margin] },
      derivative: isNumber,
      legend: isNumber || samples.length > 1,
      saturation: 0,
      asymptotes: false,
      range: false,
    },
  );
  return { against, svg: toSvg({ ...scene, title: "", description: "" }, palettes[palette]) };
};

/** Where a loss is asked how high it is: short of the ends, where a logarithm is endless. */
const positions: readonly number[] = Array.from({ length: 47 }, (_, i) => (i + 2) / 50);
