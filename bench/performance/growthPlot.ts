import { frameOf, roundPx, type Scene, type SceneElement, type Span, type Token } from "../../src/core/plot/scene";
import { palettes } from "../../src/core/plot/palette";
import { toSvg } from "../../src/core/plot/toSvg";
import { exponent, type Growth } from "./measure";

const [widthPx, heightPx, fontPx] = [640, 420, 12];
const series: readonly Token[] = ["series1", "series2", "series3", "series4", "series5", "series6"];

const span = (values: readonly number[], pixels: readonly [number, number]): Span => ({
  domain: [Math.floor(Math.min(...values) * 2) / 2, Math.ceil(Math.max(...values) * 2) / 2],
  pixels,
});

const path = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], i) => `${i === 0 ? "M" : "L"}${roundPx(x)} ${roundPx(y)}`).join("");

/** All growths in one picture of logarithmic scales, each against its smallest size and shortest time: straight lines, of slope 1 where time is in proportion. */
export function growthPlot(growths: readonly Growth[]): string {
  const curves = growths.map(({ points }) =>
    points.map(([size, ms]) => [Math.log10(size / (points[0]?.[0] ?? 1)), Math.log10(ms / (points[0]?.[1] ?? 1))] as const),
  );
  const frame = frameOf(
    span(
      curves.flat().map(([x]) => x),
      [56, widthPx - 16],
    ),
    span(
      curves.flat().map(([, y]) => y),
      [heightPx - 44, 16],
    ),
    fontPx,
  );
  const { x, y, scaleX, scaleY } = frame;
  const whole = ({ domain: [from, to] }: Span): readonly number[] =>
    Array.from({ length: Math.floor(to) - Math.ceil(from) + 1 }, (_, i) => Math.ceil(from) + i);
  const at = ([a, b]: readonly [number, number]): readonly [number, number] => [scaleX(a), scaleY(b)];
  const end = Math.min(x.domain[1], y.domain[1]);
  const text = (where: readonly [number, number], words: string, token: Token, anchor: "start" | "middle" | "end"): SceneElement => ({
    kind: "text",
    mark: "label",
    token,
    x: roundPx(where[0]),
    y: roundPx(where[1]),
    text: words,
    anchor,
  });
  const elements: readonly SceneElement[] = [
    ...whole(x).map((value): SceneElement => ({
      kind: "path",
      mark: "grid",
      token: "grid",
      widthPx: 1,
      d: path([at([value, y.domain[0]]), at([value, y.domain[1]])]),
    })),
    ...whole(y).map((value): SceneElement => ({
      kind: "path",
      mark: "grid",
      token: "grid",
      widthPx: 1,
      d: path([at([x.domain[0], value]), at([x.domain[1], value])]),
    })),
    { kind: "path", mark: "axis", token: "axis", widthPx: 1, dash: "4 4", d: path([at([0, 0]), at([end, end])]) },
    ...whole(x).map((value) => text([scaleX(value), heightPx - 26], `× ${10 ** value}`, "muted", "middle")),
    ...whole(y).map((value) => text([50, scaleY(value) + 4], `× ${10 ** value}`, "muted", "end")),
    text([(x.pixels[0] + x.pixels[1]) / 2, heightPx - 8], "size; dashed: time in proportion to it", "text", "middle"),
    ...curves.map((points, i): SceneElement => ({
      kind: "path",
      mark: "curve",
      token: series[i] ?? "text",
      curve: i,
      widthPx: 2,
      d: path(points.map(at)),
    })),
    ...growths.map((growth, i) =>
      text([68, 30 + i * 16], `${growth.name}: exponent ${exponent(growth).toFixed(2)}`, series[i] ?? "text", "start"),
    ),
  ];
  const scene: Scene = {
    widthPx,
    heightPx,
    fontPx,
    x,
    y,
    elements,
    title: "How the time of an analysis grows",
    description: growths.map((growth) => `${growth.name}: exponent ${exponent(growth).toFixed(2)}`).join("; "),
  };
  return toSvg(scene, palettes.light);
}
