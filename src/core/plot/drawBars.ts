import type { VectorActivation } from "../activations/activation";
import { entry } from "../numeric/entry";
import { axes } from "./axes";
import { bars, valueText } from "./bars";
import type { PlotOptions } from "./draw";
import { grid } from "./grid";
import { frameOf, type Scene, type SceneElement } from "./scene";
import { marginFor, tickText, ticks } from "./ticks";

/** Draws a function of a vector as bars: one for every output, its logit beneath where there is one for each, else all of them above. */
export const barsScene = (
  activation: VectorActivation,
  values: Readonly<Record<string, number>>,
  inputs: readonly number[],
  options: PlotOptions = {},
): Scene => {
  const { widthPx = 480, heightPx = 300, fontPx = 12 } = options;
  const outputs = activation.f(inputs, values);
  const finite = outputs.filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...finite), Math.max(activation.normalises ? 1 : 0, ...finite)];
  const margin = (high - low || 1) * 0.12;
  const domain = options.window?.y ?? ([low < 0 ? low - margin : 0, high + (high > 0 ? margin : margin / 2)] as const);
  const ys = ticks(...domain, (heightPx - fontPx * 3) / (fontPx * 3));
  const isPaired = outputs.length === inputs.length;
  const top = fontPx * (isPaired ? 0.8 : 2.3);
  const left = marginFor(ys, fontPx);
  const frame = frameOf(
    { domain: [0, Math.max(1, outputs.length)], pixels: [left, widthPx - fontPx] },
    { domain, pixels: [heightPx - fontPx * 2, top] },
    fontPx,
  );
  const name = outputs.length <= 6 ? "x = " : "";
  const columns = outputs.map((output, i) => ({ output, caption: isPaired ? name + tickText(entry(inputs, i)) : `f${subscript(i + 1)}` }));
  const given: SceneElement = {
    kind: "text",
    mark: "label",
    token: "text",
    x: left,
    y: fontPx * 1.4,
    anchor: "start",
    text: `x = (${inputs.map(tickText).join(", ")})`,
  };
  return {
    widthPx,
    heightPx,
    fontPx,
    x: frame.x,
    y: frame.y,
    title: activation.title,
    description: `${activation.title} of ${inputs.map(tickText).join(", ")}: ${outputs.map(valueText).join(", ")}.`,
    elements: [...grid(frame, [], ys), ...axes(frame, [], ys), ...bars(frame, columns), ...(isPaired ? [] : [given])],
  };
};

const subscript = (index: number): string => [...String(index)].map((digit) => String.fromCharCode(0x2080 + Number(digit))).join("");
