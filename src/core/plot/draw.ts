import type { ScalarActivation, VectorActivation } from "../activations/activation";
import { asymptotesOf } from "../properties/asymptotes";
import { saturationOf } from "../properties/saturation";
import { sample, type Samples, type Window } from "../sample";
import { interestingWindow } from "../window";
import { asymptotes } from "./asymptotes";
import { axes } from "./axes";
import { bars, valueText } from "./bars";
import { curve, derivativeStroke, secondDerivativeStroke, seriesStroke } from "./curve";
import { dots } from "./dots";
import { grid } from "./grid";
import { legend, legendHeight, type LegendEntry } from "./legend";
import { saturation } from "./saturation";
import { scaleOfSpan, type Frame, type Scene, type SceneElement, type Span } from "./scene";
import { tickText, ticks } from "./ticks";

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
  readonly legend?: boolean;
}

/** A gradient below this is shaded as saturated. */
export const saturationThreshold = 0.01;

/** Draws functions of one number over a common window. */
export const curvesScene = (shown: readonly Shown[], options: PlotOptions = {}): Scene => {
  const { widthPx = 480, heightPx = 300, fontPx = 12, derivative = true, secondDerivative = false, legend: hasLegend = true } = options;
  const window = options.window ?? commonWindow(shown, derivative);
  const entries = hasLegend ? legendEntries(shown, derivative, secondDerivative) : [];
  const [left, right] = [fontPx * 3, widthPx - fontPx];
  const top = fontPx * 0.8 + legendHeight(entries, left, right, fontPx);
  const frame = frameOf({ domain: window.x, pixels: [left, right] }, { domain: window.y, pixels: [heightPx - fontPx * 2, top] }, fontPx);
  const size = { widthPx: right - left, heightPx: heightPx - fontPx * 2 - top };
  const [xs, ys] = [ticks(...window.x, size.widthPx / (fontPx * 4.5)), ticks(...window.y, size.heightPx / (fontPx * 3))];

  const draw = (order: Samples["order"]): readonly SceneElement[] => shown.flatMap((one, i) => {
    const samples = sample(one.activation, one.values, order, window, size);
    return [...curve(frame, samples, seriesOf(one, i)), ...dots(frame, samples, seriesOf(one, i))];
  });
  const subject = shown[options.subject ?? (shown.length === 1 ? 0 : -1)];
  const threshold = options.saturation ?? saturationThreshold;
  return {
    widthPx, heightPx, fontPx, x: frame.x, y: frame.y,
    title: shown.map(nameOf).join(", "),
    description: shown.map(({ activation, values }) => describe(activation, values)).join(" "),
    elements: [
      ...(subject && threshold > 0 ? saturation(frame, saturationOf(subject.activation, subject.values, threshold, window.x)) : []),
      ...grid(frame, xs, ys),
      ...axes(frame, xs, ys),
      ...(subject && (options.asymptotes ?? true) ? asymptotes(frame, asymptotesOf(subject.activation, subject.values)) : []),
      ...(secondDerivative ? draw("d2f") : []),
      ...(derivative ? draw("df") : []),
      ...draw("f"),
      ...legend(entries, left, right, fontPx * 0.5, fontPx),
    ],
  };
};

/** Draws a function of a vector as bars: one for every output, its logit beneath. */
export const barsScene = (
  activation: VectorActivation, values: Readonly<Record<string, number>>, inputs: readonly number[], options: PlotOptions = {},
): Scene => {
  const { widthPx = 480, heightPx = 300, fontPx = 12 } = options;
  const outputs = activation.f(inputs, values);
  const finite = outputs.filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...finite), Math.max(activation.normalises ? 1 : 0, ...finite)];
  const margin = (high - low || 1) * 0.12;
  const domain = options.window?.y ?? [low < 0 ? low - margin : 0, high + (high > 0 ? margin : margin / 2)] as const;
  const frame = frameOf(
    { domain: [0, Math.max(1, outputs.length)], pixels: [fontPx * 3, widthPx - fontPx] },
    { domain, pixels: [heightPx - fontPx * 2, fontPx * 0.8] }, fontPx);
  const ys = ticks(...domain, (heightPx - fontPx * 3) / (fontPx * 3));
  const captions = activation.width(inputs.length) === inputs.length ? inputs.map(tickText) : [];
  return {
    widthPx, heightPx, fontPx, x: frame.x, y: frame.y,
    title: activation.title,
    description: `${activation.title} of ${inputs.map(tickText).join(", ")}: ${outputs.map(valueText).join(", ")}.`,
    elements: [...grid(frame, [], ys), ...axes(frame, [], ys), ...bars(frame, outputs, captions)],
  };
};

const frameOf = (x: Span, y: Span, fontPx: number): Frame => ({ x, y, scaleX: scaleOfSpan(x), scaleY: scaleOfSpan(y), fontPx });

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
    return [
      { text: shown.length === 1 ? "f(x)" : nameOf(one), stroke: seriesStroke(index), curve: index },
      ...(derivative && isLast ? [{ text: "f′(x)", stroke: derivativeStroke(index), curve: index }] : []),
      ...(secondDerivative && isLast ? [{ text: "f″(x)", stroke: secondDerivativeStroke(index), curve: index }] : []),
    ];
  });

const describe = ({ title, range, kinks, jumps }: ScalarActivation, values: Readonly<Record<string, number>>): string => {
  const [min, max] = range(values).map((end) => (Math.abs(end) === Infinity ? (end < 0 ? "−∞" : "∞") : valueText(end)));
  const [bends, breaks] = [kinks(values), jumps(values)];
  return `${title}: values from ${min} to ${max}`
    + (bends.length > 0 ? `, kink at x = ${bends.map(tickText).join(", ")}` : "")
    + (breaks.length > 0 ? `, jump at x = ${breaks.map(tickText).join(", ")}` : "") + ".";
};
