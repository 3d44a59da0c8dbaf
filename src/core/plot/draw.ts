import type { ScalarActivation } from "../activations/activation";
import { asymptotesOf } from "../properties/asymptotes";
import { saturationOf } from "../properties/saturation";
import { sample, type Samples, type Window } from "../sample";
import { interestingWindow } from "../window";
import { asymptotes } from "./asymptotes";
import { axes } from "./axes";
import { valueText } from "./bars";
import { curve, derivativeStroke, secondDerivativeStroke, seriesStroke } from "./curve";
import { dots } from "./dots";
import { faintSlope } from "./faintSlope";
import { grid } from "./grid";
import { legend, legendHeight, type LegendEntry } from "./legend";
import { saturation } from "./saturation";
import { rangeBar } from "./rangeBar";
import { frameOf, type Scene, type SceneElement } from "./scene";
import { marginFor, tickText, ticks } from "./ticks";

/** One function in a picture, with its parameters and the name it goes by there. */
export interface Shown {
  readonly activation: ScalarActivation;
  readonly values: Readonly<Record<string, number>>;
  readonly label?: string;
  /** Chooses colour and dash, and names its elements; its place in the picture unless given. */
  readonly series?: number;
}

/** What a picture shows and how large it is; everything has a default. */
export interface PlotOptions {
  readonly widthPx?: number;
  readonly heightPx?: number;
  readonly fontPx?: number;
  /** What to look at; found from the functions where it is not given. */
  readonly window?: Window;
  readonly derivative?: boolean;
  readonly secondDerivative?: boolean;
  /** Which function asymptotes and shading are about; none where there are several and this is not given. */
  readonly subject?: number;
  /** Lines that the curve nears; drawn for the subject. */
  readonly asymptotes?: boolean;
  /** Largest size of a gradient that counts as gone; shaded for the subject, 0 shades nothing. */
  readonly saturation?: number;
  /** A bar beside the plot area over the values that the subject can take. */
  readonly range?: boolean;
  readonly legend?: boolean;
}

/** A gradient below this is shaded as saturated. */
export const saturationThreshold = 0.01;

/** Draws functions of one number over a common window. */
export const curvesScene = (shown: readonly Shown[], options: PlotOptions = {}): Scene => {
  const { widthPx = 480, heightPx = 300, fontPx = 12, derivative = true, secondDerivative = false, legend: hasLegend = true } = options;
  const window = options.window ?? commonWindow(shown, derivative);
  const entries = hasLegend ? legendEntries(shown, derivative, secondDerivative) : [];
  const right = widthPx - fontPx;
  // Room for the longest number is only known once there are numbers, whose count follows from a height that hardly depends on it.
  const rough = fontPx * 0.8 + legendHeight(entries, fontPx * 3, right, fontPx);
  const ys = ticks(...window.y, (heightPx - fontPx * 2 - rough) / (fontPx * 3));
  const left = marginFor(ys, fontPx);
  const top = fontPx * 0.8 + legendHeight(entries, left, right, fontPx);
  const frame = frameOf({ domain: window.x, pixels: [left, right] }, { domain: window.y, pixels: [heightPx - fontPx * 2, top] }, fontPx);
  const size = { widthPx: right - left, heightPx: heightPx - fontPx * 2 - top };
  const xs = ticks(...window.x, size.widthPx / (fontPx * 4.5));

  const draw = (order: Samples["order"]): readonly SceneElement[] =>
    shown.flatMap((one, i) => {
      const samples = sample(one.activation, one.values, order, window, size);
      return [...curve(frame, samples, seriesOf(one, i)), ...dots(frame, samples, seriesOf(one, i))];
    });
  const subject = shown[options.subject ?? (shown.length === 1 ? 0 : -1)];
  const threshold = options.saturation ?? saturationThreshold;
  return {
    widthPx,
    heightPx,
    fontPx,
    x: frame.x,
    y: frame.y,
    title: shown.map(nameOf).join(", "),
    description: shown.map(({ activation, values }) => describe(activation, values)).join(" "),
    elements: [
      ...(subject && threshold > 0 ? saturation(frame, saturationOf(subject.activation, subject.values, threshold, window.x)) : []),
      ...grid(frame, xs, ys),
      ...axes(frame, xs, ys),
      ...(subject && (options.range ?? true) ? rangeBar(frame, subject.activation.range(subject.values)) : []),
      ...(subject && (options.asymptotes ?? true) ? asymptotes(frame, asymptotesOf(subject.activation, subject.values)) : []),
      ...(secondDerivative ? draw("d2f") : []),
      ...(derivative ? draw("df") : []),
      ...draw("f"),
      ...(subject ? faintSlope(frame, subject.activation, subject.values, seriesOf(subject, options.subject ?? 0)) : []),
      ...legend(entries, left, right, fontPx * 0.5, fontPx),
    ],
  };
};

const seriesOf = ({ series }: Shown, place: number): number => series ?? place;

const nameOf = ({ activation, label }: Shown): string => label ?? activation.title;

const commonWindow = (shown: readonly Shown[], derivative: boolean): Window => {
  const windows = shown.map(({ activation, values }) => interestingWindow(activation, values, derivative));
  if (windows.length === 0) return { x: [-4, 4], y: [-1, 1] };
  const union = (key: "x" | "y") => [Math.min(...windows.map((w) => w[key][0])), Math.max(...windows.map((w) => w[key][1]))] as const;
  return { x: union("x"), y: union("y") };
};

const legendEntries = (shown: readonly Shown[], derivative: boolean, secondDerivative: boolean): readonly LegendEntry[] =>
  shown.flatMap((one, i) => {
    const index = seriesOf(one, i);
    const isLast = i === shown.length - 1;
    // The exponential lies on its own derivative, which would be looked for in vain.
    const isOwn =
      derivative && shown.length === 1 && [-1.5, 0.5, 2].every((x) => one.activation.f(x, one.values) === one.activation.df(x, one.values));
    return [
      { text: isOwn ? "f(x) = f′(x)" : shown.length === 1 ? "f(x)" : nameOf(one), stroke: seriesStroke(index), curve: index },
      ...(derivative && isLast && !isOwn ? [{ text: "f′(x)", stroke: derivativeStroke(index), curve: index }] : []),
      ...(secondDerivative && isLast ? [{ text: "f″(x)", stroke: secondDerivativeStroke(index), curve: index }] : []),
    ];
  });

const describe = ({ title, range, kinks, jumps }: ScalarActivation, values: Readonly<Record<string, number>>): string => {
  const [min, max] = range(values).map((end) => (Math.abs(end) === Infinity ? (end < 0 ? "−∞" : "∞") : valueText(end)));
  const [bends, breaks] = [kinks(values), jumps(values)];
  return (
    `${title}: values from ${min} to ${max}` +
    (bends.length > 0 ? `, kink at x = ${bends.map(tickText).join(", ")}` : "") +
    (breaks.length > 0 ? `, jump at x = ${breaks.map(tickText).join(", ")}` : "") +
    "."
  );
};
