import { defaultValues, findActivation } from "../../src/core/catalogue";
import { curvesScene, type PlotOptions, type Shown } from "../../src/core/plot/draw";
import type { Palette } from "../../src/core/plot/palette";
import { toSvg } from "../../src/core/plot/toSvg";

/** The pictures of the walkthrough: path from the repository root -> what writes their text. No words in them, so that they suit every language. */
export const walkthroughPictures = (): Map<string, () => string> => new Map([
  ["media/walkthrough/finding.svg", () => picture(160, [editorOf(24, 20, 432, [
    code(`keras.layers.Dense(1, activation=`, `"softmax"`, `)`),
    code(`keras.layers.Dense(1, activation=`, `"sigmoid"`, `)`),
  ]), squiggle(24 + 14 + 33 * advance, 20 + 30, 9 * advance), changed(20 + 42)])],
  ["media/walkthrough/hover.svg", () => picture(228, [editorOf(24, 16, 432, [code(`keras.layers.Dense(32, activation=`, `"gelu"`, `)`)]), box(120, 58, 344, 154), placed(122, 60, plotOf(["gelu"], { widthPx: 340, heightPx: 150, fontPx: 11 }))])],
  ["media/walkthrough/graph.svg", () => picture(228, [
    editorOf(8, 16, 206, [code(`Dense(32, `, `"tanh"`, `)`), code(`Dense(16, `, `"tanh"`, `)`), code(`Dense(1, `, `"sigmoid"`, `)`)]),
    box(222, 16, 250, 196), placed(224, 18, plotOf(["tanh", "sigmoid"], { widthPx: 246, heightPx: 192, fontPx: 11 })),
  ])],
  ["media/walkthrough/yours.svg", () => picture(160, [
    editorOf(8, 16, 464, [comment(`# activation-lens: ignore[softmax-in-hidden-layer]`), code(`gate = Dense(8, activation=`, `"softmax"`, `)(x)`)]),
    editorOf(8, 92, 464, [code(``, `"activationLens.rules"`, `: {`), code(`    `, `"linear-layer-stack"`, `: "off"`)]),
  ])],
]);

/** Colours of the theme that VS Code puts in when it shows the picture. */
const palette: Palette = {
  background: "var(--vscode-editorHoverWidget-background)", text: "var(--vscode-foreground)", muted: "var(--vscode-descriptionForeground)",
  grid: "var(--vscode-editorIndentGuide-background1)", axis: "var(--vscode-descriptionForeground)", band: "var(--vscode-editor-lineHighlightBorder)",
  series1: "var(--vscode-charts-blue)", series2: "var(--vscode-charts-orange)", series3: "var(--vscode-charts-green)",
  series4: "var(--vscode-charts-purple)", series5: "var(--vscode-charts-yellow)", series6: "var(--vscode-charts-red)",
};

/** Width of a letter at 12 px, whatever the font: lines are stretched to it. */
const advance = 7.2;

const plotOf = (ids: readonly string[], options: PlotOptions): string =>
  toSvg(curvesScene(ids.flatMap((id): Shown[] => {
    const activation = findActivation(id);
    return activation?.kind === "scalar" ? [{ activation, values: defaultValues(activation) }] : [];
  }), { ...options, derivative: ids.length === 1, saturation: 0 }), palette).trim();

const picture = (heightPx: number, parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 ${heightPx}" font-family="var(--vscode-editor-font-family),monospace" font-size="12">${parts.join("")}</svg>\n`;

const placed = (x: number, y: number, svg: string): string => `<g transform="translate(${x} ${y})">${svg}</g>`;

const box = (x: number, y: number, width: number, height: number): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="3" fill="${palette.background}" stroke="var(--vscode-widget-border,var(--vscode-contrastBorder,transparent))"/>`;

interface Line { readonly text: string; readonly letters: number }

const editorOf = (x: number, y: number, width: number, lines: readonly Line[]): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${16 + lines.length * 22}" rx="3" fill="var(--vscode-editor-background)" stroke="var(--vscode-widget-border,transparent)"/>`
  + lines.map(({ text, letters }, index) => `<text x="${x + 14}" y="${y + 24 + index * 22}" textLength="${(letters * advance).toFixed(1)}" lengthAdjust="spacingAndGlyphs" xml:space="preserve" fill="var(--vscode-editor-foreground)">${text}</text>`).join("");

const code = (before: string, string: string, after: string): Line =>
  ({ text: `${before}<tspan fill="var(--vscode-charts-orange)">${string}</tspan>${after}`, letters: before.length + string.length + after.length });

const comment = (text: string): Line => ({ text: `<tspan fill="var(--vscode-charts-green)">${text}</tspan>`, letters: text.length });

/** A wavy line as the editor draws it under an error. */
const squiggle = (x: number, y: number, width: number): string =>
  `<path d="M${x.toFixed(1)} ${y}${"q1.5 -3 3 0t3 0".repeat(Math.floor(width / 6))}" fill="none" stroke="var(--vscode-editorError-foreground)"/>`;

/** The second line, marked as new. */
const changed = (y: number): string => `<rect x="24" y="${y - 12}" width="4" height="20" fill="var(--vscode-editorGutter-addedBackground)"/>`;
