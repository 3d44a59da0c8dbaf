import { svg } from "./dom";

/** Outlines on a grid of 16 by 16, drawn with the text's colour. */
const paths = {
  plus: "M8 3.5v9M3.5 8h9",
  minus: "M3.5 8h9",
  close: "M4.5 4.5l7 7M11.5 4.5l-7 7",
  reset: "M3.5 8a4.5 4.5 0 1 0 1.6-3.45M3.2 2.6v2.9h2.9",
  search: "M7 2.8a4.2 4.2 0 1 0 0 8.4a4.2 4.2 0 0 0 0-8.4M10.2 10.2l3.3 3.3",
  target: "M8 1.5v3M8 11.5v3M1.5 8h3M11.5 8h3M8 4.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7",
  open: "M9.5 2.5h4v4M13.5 2.5l-5.5 5.5M11.5 9v4.5h-9v-9h4.5",
  share: "M8 10V2M5 4.5L8 1.8l3 2.7M3 8v5.5h10V8",
  code: "M5.5 4.5L2 8l3.5 3.5M10.5 4.5L14 8l-3.5 3.5",
} as const;

/** The name of a drawn icon. */
export type Icon = keyof typeof paths;

/** An icon that says nothing to a screen reader: its button has a label. */
export const icon = (name: Icon): SVGElement =>
  svg("svg", { viewBox: "0 0 16 16", class: "icon", "aria-hidden": "true", focusable: "false" }, svg("path", { d: paths[name] }));
