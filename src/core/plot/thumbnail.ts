import type { Activation, VectorActivation } from "../activations/activation";
import { curvesScene, type PlotOptions } from "./draw";
import { barsScene } from "./drawBars";
import { palettes, type PaletteName } from "./palette";
import type { Scene } from "./scene";
import { toSvg } from "./toSvg";

/** Logits shown where none are given: such as show what the function does. */
export const sampleLogits = (activation: VectorActivation): readonly number[] =>
  activation.width(4) === 2 ? [2, -1, 1, -2] : activation.id === "sparsemax" ? [1.2, 1, 0.1] : [2, 1, 0.1];

/** Any activation as a scene: a curve with its derivative, or bars over logits. */
export const sceneOf = (
  activation: Activation,
  values: Readonly<Record<string, number>>,
  options: PlotOptions & { readonly logits?: readonly number[] } = {},
): Scene =>
  activation.kind === "scalar"
    ? curvesScene([{ activation, values }], options)
    : barsScene(activation, values, options.logits ?? sampleLogits(activation), options);

/** The small picture of a hover, 340 by 104 unless told otherwise, which leaves room for a finding above it; SVG text of less than 4 KB with an opaque background. */
export const thumbnail = (activation: Activation, values: Readonly<Record<string, number>>, palette: PaletteName, widthPx = 340): string =>
  toSvg(sceneOf(activation, values, { widthPx, heightPx: 104, fontPx: 10 }), palettes[palette]);

/** SVG text as a data URI for an image, in UTF-8 with only what must be escaped. */
export const dataUri = (svg: string): string =>
  `data:image/svg+xml;utf8,${svg.trim().replace(/[%#<>"'\s()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, "0")}`)}`;
