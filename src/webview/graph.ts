import { curvesScene } from "../core/plot/draw";
import type { Scene } from "../core/plot/scene";
import { createCrosshair } from "./crosshair";
import { kindOf, label } from "./curve";
import { html, set, setText, svg } from "./dom";
import { listenToGestures } from "./gestures";
import type { Context, Part, Say } from "./part";
import { describeCurve } from "./properties";
import { createSceneView } from "./sceneView";
import { selectedCurve, type State } from "./state";
import { createToolbar } from "./toolbar";
import { crosshairStep, currentView, moved, zoomed } from "./view";

const keyZoom = 1.25;
const keyPan = 0.2;

/** The graph of all functions of one number that are shown: the core's scene, with zoom, pan and crosshair. */
export function createGraph(context: Context, state: () => State): Part {
  const { say, dispatch } = context;
  const view = () => currentView(state());
  const zoom = (factor: number, about: readonly [number, number] = focusOf(state())): void =>
    dispatch({ kind: "view", view: zoomed(view(), factor, about) });
  const reset = (): void => dispatch({ kind: "view", view: null });

  const crosshair = createCrosshair(context, state);
  const sceneView = createSceneView();
  const title = svg("title");
  const description = svg("desc");
  const picture = svg("svg", { role: "img", class: "picture" }, title, description, sceneView.root, crosshair.marks);
  const frame = html(
    "div",
    { class: "frame" },
    picture,
    crosshair.handle,
    html("p", { class: "keys", "aria-hidden": "true" }, say("keysShort")),
  );
  const toolbar = createToolbar(context, { zoom: (factor) => zoom(factor), reset });
  const root = html(
    "section",
    { class: "graph", "aria-label": say("graphControls") },
    toolbar.root,
    frame,
    html("p", { class: "visually-hidden", id: "graph-keys" }, say("keys")),
    crosshair.live,
  );

  // While the view is dragged, it is moved from where it was when the drag began.
  let dragStart: ReturnType<typeof view> | null = null;
  const drag = (dxPx: number, dyPx: number): void => {
    const { width, height } = crosshair.handle.getBoundingClientRect();
    dragStart ??= view();
    dispatch({ kind: "view", view: moved(dragStart, -dxPx / width, dyPx / height) });
  };
  listenToGestures(crosshair.handle, {
    view,
    box: () => crosshair.handle.getBoundingClientRect(),
    point: (x) => {
      if (x === null) return;
      const unit = crosshairStep(view()) / 10;
      dispatch({ kind: "crosshair", x: Number((Math.round(x / unit) * unit).toPrecision(12)) });
    },
    drag,
    drop: (dxPx, dyPx) => {
      drag(dxPx, dyPx);
      dragStart = null;
    },
    zoom,
    reset,
  });
  crosshair.handle.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const pan = { PageUp: [-keyPan, 0], PageDown: [keyPan, 0], ArrowUp: [0, keyPan], ArrowDown: [0, -keyPan] }[event.key];
    if (pan) dispatch({ kind: "view", view: moved(view(), pan[0] ?? 0, pan[1] ?? 0) });
    else if (event.key === "+" || event.key === "=") zoom(1 / keyZoom);
    else if (event.key === "-" || event.key === "_") zoom(keyZoom);
    else if (event.key === "0") reset();
    else return;
    event.preventDefault();
  });

  let scene: Scene | null = null;
  let drawn: readonly unknown[] = [];
  // Measured when the size changes: to ask in the middle of an update would make the browser lay out the page twice for each frame.
  let [widthPx, fontPx] = [0, 0];
  const update = (next: State): void => {
    toolbar.update(next);
    if (widthPx === 0) return;
    const now = [next.curves, next.selected, next.shown, next.view, next.threshold, widthPx, fontPx];
    if (scene === null || now.some((part, index) => part !== drawn[index])) {
      drawn = now;
      scene = sceneOf(next, widthPx, fontPx, say);
      set(picture, { width: scene.widthPx, height: scene.heightPx, viewBox: `0 0 ${scene.widthPx} ${scene.heightPx}` });
      sceneView.show(scene);
      const scalars = next.curves.flatMap(kindOf("scalar"));
      setText(title, say("graphOf", { names: scalars.map((curve) => label(curve, say)).join(", ") }));
      setText(description, scalars.map((curve) => describeCurve(curve, next.threshold, say)).join(" "));
    }
    crosshair.update(next, scene);
  };
  new ResizeObserver(() => {
    [widthPx, fontPx] = [Math.round(frame.clientWidth), fontPxOf(frame)];
    // What is drawn changes the height, which must not be told in the midst of telling the width.
    requestAnimationFrame(() => update(state()));
  }).observe(frame);
  return { root, update };
}

/** What keys and buttons zoom in on: the selected curve under the crosshair, else what is in the middle. */
function focusOf(state: State): readonly [x: number, y: number] {
  const view = currentView(state);
  const within = (value: number | null, [from, to]: readonly [number, number]): value is number =>
    value !== null && value >= from && value <= to;
  const x = within(state.crosshair, view.x) ? state.crosshair : center(view.x);
  const curve = selectedCurve(state);
  const y = curve?.activation.kind === "scalar" ? curve.activation.f(x, curve.values) : null;
  return [x, within(y, view.y) ? y : center(view.y)];
}

const center = ([from, to]: readonly [number, number]): number => (from + to) / 2;

/** Letters of the graph are a little smaller than those around it, and grow with them. */
const fontPxOf = (node: Element): number => Math.round(Number.parseFloat(getComputedStyle(node).fontSize) * 0.9 * 2) / 2 || 12;

function sceneOf(state: State, widthPx: number, fontPx: number, say: Say): Scene {
  const { curves, shown } = state;
  const scalars = curves.flatMap(kindOf("scalar"));
  const selected = selectedCurve(state);
  const heightPx = Math.round(Math.min(480, Math.max(210, widthPx * 0.76)));
  return curvesScene(
    scalars.map((curve) => ({ activation: curve.activation, values: curve.values, series: curve.slot, label: label(curve, say) })),
    {
      widthPx,
      heightPx,
      fontPx,
      window: currentView(state),
      derivative: shown.derivative,
      secondDerivative: shown.second,
      subject: scalars.findIndex((curve) => curve === selected),
      asymptotes: scalars.length === 1,
      saturation: shown.saturation ? state.threshold : 0,
    },
  );
}
