import { defaultValues, findActivation } from "../../src/core/catalogue";

/** The pictures of the walkthrough: path from the repository root -> what writes their text. No words in them, so that they suit every language. */
export const walkthroughPictures = (): Map<string, () => string> =>
  new Map([
    [
      "media/walkthrough/finding.svg",
      () =>
        picture(116, [
          editorOf(24, 20, 432, [
            code(`keras.layers.Dense(1, activation=`, `"softmax"`, `)`),
            code(`keras.layers.Dense(1, activation=`, `"sigmoid"`, `)`),
          ]),
          squiggle(24 + 14 + 33 * advance, 20 + 30, 9 * advance),
          changed(20 + 42),
        ]),
    ],
    [
      "media/walkthrough/hover.svg",
      () =>
        picture(228, [
          editorOf(24, 16, 432, [code(`keras.layers.Dense(32, activation=`, `"gelu"`, `)`)]),
          plotOf(["gelu"], 176, 68, 272, 136),
        ]),
    ],
    [
      "media/walkthrough/graph.svg",
      () =>
        picture(228, [
          editorOf(8, 16, 206, [code(`Dense(32, `, `"tanh"`, `)`), code(`Dense(16, `, `"tanh"`, `)`), code(`Dense(1, `, `"sigmoid"`, `)`)]),
          plotOf(["tanh", "sigmoid"], 232, 24, 232, 180),
        ]),
    ],
    [
      "media/walkthrough/yours.svg",
      () =>
        picture(178, [
          editorOf(8, 16, 464, [
            comment(`# activation-lens: ignore[softmax-in-hidden-layer]`),
            code(`gate = Dense(8, activation=`, `"softmax"`, `)(x)`),
          ]),
          editorOf(8, 88, 464, [
            code(``, `"activationLens.rules"`, `: {`),
            code(`    `, `"linear-layer-stack": "off"`, ``),
            code(``, ``, `}`),
          ]),
        ]),
    ],
  ]);

/** Width of a letter at 12 px, whatever the font: lines are stretched to it. */
const advance = 7.2;

/** Pieces of a line: the pictures are small, and so are their files. */
const pieces = 32;

/** Half a pixel is as much as anybody sees. */
const short = (pixels: number): string => String(Math.round(pixels * 2) / 2);

/** Curves over -4 to 4 in a box, the derivative dashed where there is one curve alone. */
function plotOf(ids: readonly string[], x: number, y: number, width: number, height: number): string {
  const activations = ids.flatMap((id) => {
    const activation = findActivation(id);
    return activation?.kind === "scalar" ? [activation] : [];
  });
  const [reach, low, high] = [4, -1.2, ids.length === 1 ? 2.4 : 1.2];
  const across = (value: number): string => short(x + ((value + reach) / (2 * reach)) * width);
  const up = (value: number): string => short(y + height - ((Math.min(value, high) - low) / (high - low)) * height);
  const line = (of: (value: number) => number, stroke: string): string => {
    const points = Array.from({ length: pieces + 1 }, (_, i) => -reach + (2 * reach * i) / pieces).filter((value) => of(value) <= high);
    return `<path d="M${points.map((value) => `${across(value)} ${up(of(value))}`).join(" ")}" fill="none" ${stroke}/>`;
  };
  return [
    `<rect x="${x - 8}" y="${y - 8}" width="${width + 16}" height="${height + 16}" rx="3" fill="var(--vscode-editorHoverWidget-background)" stroke="var(--vscode-widget-border,var(--vscode-contrastBorder,transparent))"/>`,
    `<path d="M${x} ${up(0)}h${width}M${across(0)} ${y}v${height}" stroke="var(--vscode-descriptionForeground)" opacity=".6"/>`,
    ...activations.map((activation, index) =>
      line(
        (value) => activation.f(value, defaultValues(activation)),
        `stroke="var(--vscode-charts-${index === 0 ? "blue" : "purple"})" stroke-width="2"`,
      ),
    ),
    ...(activations.length === 1
      ? activations.map((activation) =>
          line((value) => activation.df(value, defaultValues(activation)), `stroke="var(--vscode-charts-blue)" stroke-dasharray="4 3"`),
        )
      : []),
  ].join("");
}

const picture = (heightPx: number, parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 ${heightPx}" font-family="var(--vscode-editor-font-family),monospace" font-size="12">${parts.join("")}</svg>\n`;

interface Line {
  readonly text: string;
  readonly letters: number;
}

const editorOf = (x: number, y: number, width: number, lines: readonly Line[]): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${16 + lines.length * 22}" rx="3" fill="var(--vscode-editor-background)" stroke="var(--vscode-widget-border,transparent)"/>` +
  lines
    .map(
      ({ text, letters }, index) =>
        `<text x="${x + 14}" y="${y + 24 + index * 22}" textLength="${(letters * advance).toFixed(1)}" lengthAdjust="spacingAndGlyphs" xml:space="preserve" fill="var(--vscode-editor-foreground)">${text}</text>`,
    )
    .join("");

const code = (before: string, string: string, after: string): Line => ({
  text: `${before}<tspan fill="var(--vscode-debugTokenExpression-string)">${string}</tspan>${after}`,
  letters: before.length + string.length + after.length,
});

const comment = (text: string): Line => ({ text: `<tspan fill="var(--vscode-charts-green)">${text}</tspan>`, letters: text.length });

/** A wavy line as the editor draws it under an error. */
const squiggle = (x: number, y: number, width: number): string =>
  `<path d="M${x.toFixed(1)} ${y}${"q1.5 -3 3 0t3 0".repeat(Math.floor(width / 6))}" fill="none" stroke="var(--vscode-editorError-foreground)"/>`;

/** The second line, marked as new. */
const changed = (y: number): string =>
  `<rect x="24" y="${y - 12}" width="4" height="20" fill="var(--vscode-editorGutter-addedBackground)"/>`;
