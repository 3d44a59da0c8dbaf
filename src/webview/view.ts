import type { ScalarActivation } from "../core/activations/activation";
import type { Window as View } from "../core/sample";
import { interestingWindow } from "../core/window";
import { kindOf, ownValues, type Curve } from "./curve";
import type { State } from "./state";

/** As far as zooming goes: beyond, steps of the axis would drown in the precision of a double. */
const smallestWidth = 1e-6;
const largestWidth = 1e6;

/**
 * The view that shows these curves best. What a curve looks like before its sliders are moved counts too:
 * so the axes stand still while a slider moves, unless the curve would leave them.
 */
export function automaticView(curves: readonly Curve[], shown: State["shown"]): View {
  const views = curves
    .flatMap(kindOf("scalar"))
    .flatMap((curve) => [curve.values, before(curve)].map((values) => windowOf(curve.activation, values, shown)));
  if (views.length === 0) return { x: [-4, 4], y: [-1, 1] };
  const union = (axis: "x" | "y") =>
    [Math.min(...views.map((view) => view[axis][0])), Math.max(...views.map((view) => view[axis][1]))] as const;
  return { x: union("x"), y: union("y") };
}

/** The values before anybody moved a slider, the same object each time. */
const own = new WeakMap<object, Curve["values"]>();
function before(curve: Curve): Curve["values"] {
  const origin = curve.use ?? curve.activation;
  const values = own.get(origin) ?? ownValues(curve);
  own.set(origin, values);
  return values;
}

/** Windows that were found already, by the values of the parameters: all but one curve stay as they are while a slider moves. */
const known = new WeakMap<object, { readonly key: string; readonly view: View }>();

function windowOf(activation: ScalarActivation, values: Readonly<Record<string, number>>, shown: State["shown"]): View {
  const key = `${activation.id} ${activation.tex} ${shown.derivative} ${shown.second}`;
  const found = known.get(values);
  if (found?.key === key) return found.view;
  const view = look(activation, values, shown);
  known.set(values, { key, view });
  return view;
}

function look(activation: ScalarActivation, values: Readonly<Record<string, number>>, shown: State["shown"]): View {
  const { x, y } = interestingWindow(activation, values, shown.derivative);
  if (!shown.second) return { x, y };
  const curvatures = positions
    .map((share) => activation.d2f(x[0] + (x[1] - x[0]) * share, values))
    .map((curvature) => (Number.isNaN(curvature) ? 0 : Math.min(Math.max(curvature, x[0] - x[1]), x[1] - x[0])));
  const margin = (y[1] - y[0]) * 0.06;
  return {
    x,
    y: [
      Math.min(y[0], ...curvatures.map((curvature) => curvature - margin)),
      Math.max(y[1], ...curvatures.map((curvature) => curvature + margin)),
    ],
  };
}

const positions = Array.from({ length: 121 }, (_, index) => index / 120);

/** The last automatic view: several parts ask for it for every state. */
let last: { readonly curves: readonly Curve[]; readonly shown: State["shown"]; readonly view: View } | null = null;

/** The view that is drawn: the one that was zoomed to, else the automatic one. */
export function currentView({ curves, shown, view }: State): View {
  if (view) return view;
  if (last?.curves !== curves || last.shown !== shown) last = { curves, shown, view: automaticView(curves, shown) };
  return last.view;
}

/** Ten steps of the crosshair are a tenth or so of the view, in a power of ten. */
export const crosshairStep = ({ x: [from, to] }: View): number => 10 ** Math.floor(Math.log10((to - from) / 50));

/** A view `factor` times as large, in which the given point stays where it is. */
export function zoomed({ x, y }: View, factor: number, about: readonly [x: number, y: number]): View {
  const width = x[1] - x[0];
  const bounded = Math.min(largestWidth / width, Math.max(smallestWidth / width, factor));
  const around = ([from, to]: readonly [number, number], center: number): readonly [number, number] => [
    center - (center - from) * bounded,
    center + (to - center) * bounded,
  ];
  return { x: around(x, about[0]), y: around(y, about[1]) };
}

/** A view moved by shares of its own width and height. */
export const moved = ({ x, y }: View, dx: number, dy: number): View => {
  const by = ([from, to]: readonly [number, number], share: number): readonly [number, number] => [
    from + (to - from) * share,
    to + (to - from) * share,
  ];
  return { x: by(x, dx), y: by(y, dy) };
};
