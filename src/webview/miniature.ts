import type { Activation } from "../core/activations/activation";
import { sceneOf } from "../core/plot/thumbnail";
import { svg } from "./dom";
import { createSceneView } from "./sceneView";

/** A function drawn so small that only the line itself and the two axes are of use; it says nothing to a screen reader, what it stands in does. */
export function miniature(
  activation: Activation,
  values: Readonly<Record<string, number>>,
  [widthPx, heightPx]: readonly [number, number],
): SVGElement {
  const sceneView = createSceneView();
  const scene = sceneOf(activation, values, {
    widthPx,
    heightPx,
    fontPx: 0.5,
    legend: false,
    derivative: false,
    asymptotes: false,
    saturation: 0,
  });
  sceneView.show({ ...scene, elements: scene.elements.filter(({ mark }) => mark === "axis" || mark === "curve" || mark === "bar") });
  return svg("svg", { viewBox: `0 0 ${widthPx} ${heightPx}`, "aria-hidden": "true", focusable: "false" }, sceneView.root);
}
