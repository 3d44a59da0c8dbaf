import type { Samples } from "../sample";
import { seriesStroke } from "./curve";
import { roundPx, type DotElement, type Frame } from "./scene";

/** A dot at every kink; at a jump, an open dot at each limit that is not taken and a closed one at the value that is. */
export const dots = (frame: Frame, samples: Samples, index: number): readonly DotElement[] => {
  const radiusPx = samples.order === "f" ? 3 : 2.2;
  const dot = (x: number, y: number, open: boolean): DotElement => ({
    kind: "dot",
    mark: "dot",
    token: seriesStroke(index).token,
    curve: index,
    radiusPx,
    open,
    x: roundPx(frame.scaleX(x)),
    y: roundPx(frame.scaleY(y)),
  });
  const [low, high] = frame.y.domain;
  return [
    ...samples.corners.map(([x, y]) => ({ x, y, open: false })),
    ...samples.jumps.flatMap(({ x, left, right, value }) => [
      ...(left === value ? [] : [{ x, y: left, open: true }]),
      ...(right === value ? [] : [{ x, y: right, open: true }]),
      { x, y: value, open: false },
    ]),
  ]
    .filter(({ y }) => y >= low && y <= high)
    .map(({ x, y, open }) => dot(x, y, open));
};
