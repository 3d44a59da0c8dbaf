/** What a colour stands for; a palette or the editor's theme gives the colour itself. */
export type Token =
  "background" | "text" | "muted" | "grid" | "axis" | "band" | "series1" | "series2" | "series3" | "series4" | "series5" | "series6";

/** Which mark drew an element; the webview uses it as a class. */
export type Mark =
  | "grid"
  | "axis"
  | "tick"
  | "range"
  | "saturation"
  | "asymptote"
  | "curve"
  | "derivative"
  | "secondDerivative"
  | "dot"
  | "bar"
  | "legend"
  | "label";

interface Drawn {
  readonly mark: Mark;
  readonly token: Token;
  /** Which curve of the scene it belongs to, from 0. */
  readonly curve?: number;
}

/** A stroked line in pixels, as SVG path data. */
export interface PathElement extends Drawn {
  readonly kind: "path";
  readonly d: string;
  readonly widthPx: number;
  /** SVG dash array. */
  readonly dash?: string;
}

export interface RectElement extends Drawn {
  readonly kind: "rect";
  readonly x: number;
  readonly y: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** 0 to 1. */
  readonly opacity?: number;
  /** A contour in the same token, for what must be seen without its fill. */
  readonly outlined?: boolean;
}

/** A dot: `open` where the curve does not take the value. */
export interface DotElement extends Drawn {
  readonly kind: "dot";
  readonly x: number;
  readonly y: number;
  readonly radiusPx: number;
  readonly open: boolean;
}

export interface TextElement extends Drawn {
  readonly kind: "text";
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly text: string;
  readonly anchor: "start" | "middle" | "end";
}

export type SceneElement = PathElement | RectElement | DotElement | TextElement;

/** One direction of the plot area: `domain` in units of the data lies over `pixels`. */
export interface Span {
  readonly domain: readonly [from: number, to: number];
  readonly pixels: readonly [from: number, to: number];
}

/** A picture as plain data, in pixels and theme tokens: drawn as SVG text by `toSvg`, live by the webview. */
export interface Scene {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly fontPx: number;
  /** What the picture shows, for those who cannot see it. */
  readonly title: string;
  readonly description: string;
  readonly x: Span;
  /** Pixels run downwards, so the first of them is the larger. */
  readonly y: Span;
  readonly elements: readonly SceneElement[];
}

/** Data to pixels along one direction. */
export type Scale = (value: number) => number;

/** The scale of one direction. */
export const scaleOfSpan = ({ domain: [low, high], pixels: [first, last] }: Span): Scale => {
  const factor = (last - first) / (high - low);
  return (value) => first + (value - low) * factor;
};

/** Both scales of a scene. */
export const scaleOf = (scene: Pick<Scene, "x" | "y">): { readonly x: Scale; readonly y: Scale } => ({
  x: scaleOfSpan(scene.x),
  y: scaleOfSpan(scene.y),
});

/** What every mark draws into: the two directions, their scales, and the size of the letters. */
export interface Frame {
  readonly x: Span;
  readonly y: Span;
  readonly scaleX: Scale;
  readonly scaleY: Scale;
  readonly fontPx: number;
}

/** The frame of two directions. */
export const frameOf = (x: Span, y: Span, fontPx: number): Frame => ({ x, y, scaleX: scaleOfSpan(x), scaleY: scaleOfSpan(y), fontPx });

/** Pixels to one decimal, the fineness of every number in a picture. */
export const roundPx = (pixel: number): number => Math.round(pixel * 10) / 10;
