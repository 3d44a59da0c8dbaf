import { roundPx, type Frame, type SceneElement } from "./scene";

/** Thin lines at every tick of both directions. */
export const grid = ({ x, y, scaleX, scaleY }: Frame, xs: readonly number[], ys: readonly number[]): readonly SceneElement[] => {
  const [left, right] = x.pixels.map(roundPx);
  const [bottom, top] = y.pixels.map(roundPx);
  const d =
    xs.map((value) => `M${roundPx(scaleX(value))} ${bottom}V${top}`).join("") +
    ys.map((value) => `M${left} ${roundPx(scaleY(value))}H${right}`).join("");
  return d === "" ? [] : [{ kind: "path", mark: "grid", token: "grid", d, widthPx: 1 }];
};
