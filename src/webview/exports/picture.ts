import { titleOf } from "../../text/summaries";
import { curvesScene } from "../../core/plot/draw";
import { barsScene } from "../../core/plot/drawBars";
import { seriesStroke } from "../../core/plot/curve";
import { palettes, type PaletteName } from "../../core/plot/palette";
import type { Scene } from "../../core/plot/scene";
import { toSvg } from "../../core/plot/toSvg";
import { sample, type Order, type Point, type Window as View } from "../../core/sample";
import { kindOf, label, type CurveOf } from "../curve";
import { formatValue } from "../format";
import type { Say } from "../part";
import { describeCurve } from "../properties";
import { heated } from "../softmaxLab";
import { selectedCurve, type State } from "../state";
import { currentView } from "../view";

/** What is drawn, as every way to take it elsewhere needs it. */
export interface Picture {
  readonly curves: readonly CurveOf<"scalar">[];
  readonly view: View;
  readonly derivative: boolean;
  readonly second: boolean;
}

/** The functions of one number that are shown, and how. */
export const pictureOf = (state: State): Picture => ({
  curves: state.curves.flatMap(kindOf("scalar")),
  view: currentView(state),
  derivative: state.shown.derivative,
  second: state.shown.second,
});

/** The size of pictures that leave the panel, whatever the panel's own is. */
export const exportSize = { widthPx: 720, heightPx: 480 } as const;

/** The unbroken runs of a curve as points, without those that lie far outside the picture together with their neighbours. */
export function runsOf(
  { activation, values }: Pick<CurveOf<"scalar">, "activation" | "values">,
  order: Order,
  view: View,
): readonly (readonly Point[])[] {
  const [low, high] = view.y;
  const outside = (point: Point | undefined): number =>
    point === undefined ? NaN : point[1] > 2 * high - low ? 1 : point[1] < 2 * low - high ? -1 : 0;
  return sample(activation, values, order, view, exportSize).pieces.map((points) =>
    points.filter(
      (point, i) => outside(point) === 0 || outside(points[i - 1]) !== outside(point) || outside(points[i + 1]) !== outside(point),
    ),
  );
}

/** The colour that a series has on paper. */
export const colourOf = (slot: number): string => palettes.light[seriesStroke(slot).token];

/** The picture as the text of an SVG file in the colours of a kind of theme, named and described in the language shown. */
export function svgOf(state: State, palette: PaletteName, say: Say): string {
  return toSvg(sceneFor(state, say), palettes[palette]);
}

function sceneFor(state: State, say: Say): Scene {
  const size = { ...exportSize, fontPx: 14 };
  const selected = selectedCurve(state);
  if (selected?.activation.kind === "vector") {
    const { activation, values } = selected;
    const logits = heated({ ...selected, activation }, state);
    const description = say("outputSummary", {
      name: titleOf(say.language, activation),
      count: logits.length,
      outputs: activation.f(logits, values).map(formatValue).join(", "),
    });
    return { ...barsScene(activation, values, logits, size), description };
  }
  const { curves, view, derivative, second } = pictureOf(state);
  const scene = curvesScene(
    curves.map((curve) => ({ activation: curve.activation, values: curve.values, series: curve.slot, label: label(curve, say) })),
    {
      ...size,
      window: view,
      derivative,
      secondDerivative: second,
      subject: curves.findIndex((curve) => curve.id === selected?.id),
      asymptotes: curves.length === 1,
      saturation: state.shown.saturation ? state.threshold : 0,
    },
  );
  return {
    ...scene,
    title: say("graphOf", { names: curves.map((curve) => label(curve, say)).join(", ") }),
    description: curves.map((curve) => describeCurve(curve, state.threshold, say)).join(" "),
  };
}
