import type { VectorActivation } from "../../core/activations/activation";
import { barsScene } from "../../core/plot/drawBars";
import type { Point } from "../../core/sample";
import { label, type Drawn } from "../curve";
import type { Say } from "../part";
import { colourOf, runsOf, type Picture } from "./picture";

const styles = { f: "very thick", df: "thick, dashed", d2f: "thick, dash dot" } as const;
const primes = { f: "", df: "f'", d2f: "f''" } as const;

/** The picture for LaTeX: an axis of pgfplots with the points that are drawn here, and names in English, which any TeX can set. */
export function tikzOf({ curves, view, derivative, second }: Picture, say: Say): string {
  const orders = ["f", ...(derivative ? ["df" as const] : []), ...(second ? ["d2f" as const] : [])] as const;
  const plots = curves.flatMap((curve, index) => [
    seriesColour(index, curve.slot),
    ...orders.flatMap((order) =>
      runsOf(curve, order, view).flatMap((points, piece) => [
        `\\addplot[series${index + 1}, ${styles[order]}${piece > 0 ? ", forget plot" : ""}] coordinates {${coordinates(points)}};`,
        ...(piece > 0
          ? []
          : [
              `\\addlegendentry{${[latex(label(curve, { language: "en" })), ...(order === "f" ? [] : [`$${primes[order]}$`])].join(", ")}}`,
            ]),
      ]),
    ),
  ]);
  return figure(
    `xmin=${number(view.x[0])}, xmax=${number(view.x[1])}, ymin=${number(view.y[0])}, ymax=${number(view.y[1])}, axis lines=middle, restrict y to domain*=${number(
      view.y[0] * 3 - view.y[1] * 2,
    )}:${number(view.y[1] * 3 - view.y[0] * 2)}`,
    plots,
    say,
  );
}

/** The same for a function of a vector, as bars. */
export const tikzOfBars = (activation: VectorActivation, values: Drawn["values"], logits: readonly number[], say: Say): string => {
  const [low, high] = barsScene(activation, values, logits).y.domain;
  return figure(
    `ybar, ymin=${number(low)}, ymax=${number(high)}, xtick=data, enlarge x limits={abs=0.6}, extra y ticks={0}, extra y tick labels={}, extra y tick style={grid style={black}}`,
    [
      seriesColour(0),
      `\\addplot[draw=series1, fill=series1] coordinates {${coordinates(activation.f(logits, values).map((y, i) => [i + 1, Number.isFinite(y) ? y : y < 0 ? low : high]))}};`,
      `\\addlegendentry{${latex(activation.title)}}`,
    ],
    say,
  );
};

const seriesColour = (index: number, slot = index): string =>
  `\\definecolor{series${index + 1}}{HTML}{${colourOf(slot).slice(1).toUpperCase()}}`;

/** Points, a few to a line: TeX reads no line of more than 200,000 characters. */
const coordinates = (points: readonly Point[]): string =>
  points.map(([x, y], i) => `${i === 0 ? "" : i % 10 === 0 ? "\n" : " "}(${number(x)},${number(y)})`).join("");

const figure = (options: string, plots: readonly string[], say: Say): string =>
  [
    `% ${say("exportFrom")}`,
    "% \\usepackage{pgfplots} \\pgfplotsset{compat=1.18}",
    "\\begin{tikzpicture}",
    `\\begin{axis}[width=12cm, height=8cm, grid=major, xlabel={$x$}, legend pos=north west, legend cell align=left, ${options}]`,
    ...plots,
    "\\end{axis}",
    "\\end{tikzpicture}",
    "",
  ].join("\n");

const number = (value: number): string => String(Number((Object.is(value, -0) ? 0 : value).toPrecision(6)));

/** Text for LaTeX, which knows neither the true minus sign nor an underscore in text. */
const latex = (text: string): string =>
  text
    .replace(/[_%#&$]/g, "\\$&")
    .replaceAll("−", "$-$")
    .replaceAll("∞", "$\\infty$");
