import { scaleOf, type Scene } from "../core/plot/scene";
import { createAnnouncer } from "./announcer";
import { kindOf, label } from "./curve";
import { html, set, svg } from "./dom";
import { facts } from "./facts";
import { saturationText } from "./properties";
import { formatPosition, formatValue } from "./format";
import type { Context } from "./part";
import { seriesClass } from "./sceneView";
import { selectedCurve, type State } from "./state";
import { crosshairStep, currentView } from "./view";

/** The lines that follow the pointer over a graph, with the values they meet. */
export interface Crosshair {
  /** The line and the dots, to be laid over the scene. */
  readonly marks: SVGGElement;
  /** What has the focus and takes the keys: it lies over the plot area. */
  readonly handle: HTMLElement;
  readonly live: Element;
  update(state: State, scene: Scene): void;
}

/** A vertical line that reads off the values of all curves: a slider along x for the keyboard and the screen reader. */
export function createCrosshair({ say, dispatch }: Context, state: () => State): Crosshair {
  const line = svg("line", { class: "crosshair-line" });
  const dots = svg("g");
  const marks = svg("g", { class: "crosshair" }, line, dots);
  const handle = html("div", {
    class: "plot-area",
    role: "slider",
    tabindex: 0,
    "aria-label": say("crosshair"),
    "aria-describedby": "graph-keys",
  });
  const announcer = createAnnouncer();

  handle.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const view = currentView(state());
    const step = crosshairStep(view) * (event.shiftKey ? 10 : 1);
    const from = state().crosshair ?? middle(view.x);
    const to = { ArrowLeft: from - step, ArrowRight: from + step, Home: view.x[0], End: view.x[1] }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    // Steps land on multiples of the smallest one, wherever the pointer left the crosshair.
    const unit = crosshairStep(view);
    const x = event.key === "Home" || event.key === "End" ? to : Math.round(to / unit) * unit;
    dispatch({ kind: "crosshair", x: Math.min(view.x[1], Math.max(view.x[0], Number(x.toPrecision(12)))) });
  });

  return {
    marks,
    handle,
    live: announcer.root,
    update(next, scene) {
      const { curves, shown, crosshair } = next;
      const view = currentView(next);
      const { x: scaleX, y: scaleY } = scaleOf(scene);
      const [left, right] = scene.x.pixels;
      const [bottom, top] = scene.y.pixels;
      handle.style.left = `${left}px`;
      handle.style.top = `${top}px`;
      handle.style.width = `${right - left}px`;
      handle.style.height = `${bottom - top}px`;

      const isSeen = crosshair !== null && crosshair >= view.x[0] && crosshair <= view.x[1];
      set(marks, { display: isSeen ? null : "none" });
      const at = crosshair ?? middle(view.x);
      const spoken = sentence(next, at, say);
      set(handle, { "aria-valuemin": view.x[0], "aria-valuemax": view.x[1], "aria-valuenow": at, "aria-valuetext": spoken });
      if (crosshair === null || !isSeen) return;
      const x = scaleX(crosshair);
      set(line, { x1: x, x2: x, y1: bottom, y2: top });
      dots.replaceChildren(
        ...curves.flatMap(kindOf("scalar")).flatMap(({ activation: { f, df, d2f }, values, slot }) =>
          [f, ...(shown.derivative ? [df] : []), ...(shown.second ? [d2f] : [])].flatMap((g, order) => {
            const y = scaleY(g(crosshair, values));
            return y >= top - 1 && y <= bottom + 1
              ? [svg("circle", { class: `crosshair-dot ${seriesClass(slot)}`, cx: x, cy: y, r: order === 0 ? 4 : 3 })]
              : [];
          }),
        ),
      );
      // The focused slider speaks for itself; what the pointer does is told here.
      if (document.activeElement !== handle) announcer.announce(spoken);
    },
  };
}

const middle = ([from, to]: readonly [number, number]): number => (from <= 0 && to >= 0 ? 0 : Number(((from + to) / 2).toPrecision(3)));

/** "x = 2.0. ELU: f = 2.000, f′ = 1.000", the selected curve first. */
function sentence(state: State, x: number, say: Context["say"]): string {
  const selected = selectedCurve(state);
  const scalars = state.curves.flatMap(kindOf("scalar"));
  const ordered = [...scalars.filter((curve) => curve === selected), ...scalars.filter((curve) => curve !== selected)];
  const values = ordered.map((curve) => {
    const {
      activation: { f, df, d2f },
      values: parameters,
    } = curve;
    return [
      say("valueAt", { name: label(curve, say), value: formatValue(f(x, parameters)) }),
      ...(state.shown.derivative ? [say("slopeAt", { slope: formatValue(df(x, parameters)) })] : []),
      ...(state.shown.second ? [say("curvatureAt", { curvature: formatValue(d2f(x, parameters)) })] : []),
    ].join(", ");
  });
  const [subject] = ordered;
  const where = subject && saturationText(facts(subject.activation, subject.values, state.threshold).saturation, say);
  return [
    say("at", { x: formatPosition(x, crosshairStep(currentView(state)) / 10) }),
    ...values,
    ...(where ? [say("saturatedIs", { where })] : []),
  ].join("; ");
}
