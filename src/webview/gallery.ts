import { activations } from "../core/activations";
import { defaultValues } from "../core/catalogue";
import { sceneOf } from "../core/plot/thumbnail";
import { html, svg } from "./dom";
import type { Context, Part } from "./part";
import { createSceneView } from "./sceneView";

const [widthPx, heightPx] = [120, 72];
const code = 'Dense(64, activation="relu")';

/** Its two ends, between which there is room for the functions of the file. */
export interface Gallery extends Part { readonly intro: Element }

/** What is shown while there is nothing to draw yet: what to do, and every function to start from. */
export function createGallery({ say, dispatch }: Context): Gallery {
  const text = html("p");
  const cards = activations.map((activation) => {
    const sceneView = createSceneView();
    const scene = sceneOf(activation, defaultValues(activation), { widthPx, heightPx, fontPx: 0.5, legend: false, derivative: false, asymptotes: false, saturation: 0 });
    // At this size only the line itself and the two axes are of use.
    sceneView.show({ ...scene, elements: scene.elements.filter(({ mark }) => mark === "axis" || mark === "curve" || mark === "bar") });
    const button = html("button", { type: "button", class: "card" },
      svg("svg", { viewBox: `0 0 ${widthPx} ${heightPx}`, "aria-hidden": "true", focusable: "false" }, sceneView.root), html("span", {}, activation.title));
    button.addEventListener("click", () => dispatch({ kind: "pick", activation: activation.id }));
    return html("li", {}, button);
  });
  const intro = html("header", { class: "empty" }, html("h1", {}, say("emptyTitle")), text);
  const root = html("section", { class: "block" },
    html("div", { class: "block-head" }, html("h2", {}, say("functions"))), html("ul", { class: "gallery", "aria-label": say("functions") }, ...cards));
  return {
    intro, root,
    update(state) {
      intro.hidden = root.hidden = state.curves.length > 0;
      text.textContent = (state.file?.uses.length ?? 0) > 0 ? say("emptyText") : say("emptyPlain", { example: code });
    },
  };
}
