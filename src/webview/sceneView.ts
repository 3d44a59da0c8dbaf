import type { Scene, SceneElement } from "../core/plot/scene";
import { set, setText, svg } from "./dom";

/** Shows scenes as live SVG, one after another; what has not changed in kind is kept and only moved. */
export interface SceneView {
  readonly root: SVGGElement;
  show(scene: Scene): void;
}

const tags = { path: "path", rect: "rect", dot: "circle", text: "text" } as const;

/** Makes a group that scenes are drawn in. Colours are classes, which the style sheet ties to the theme. */
export function createSceneView(): SceneView {
  const root = svg("g");
  return {
    root,
    show({ elements }) {
      elements.forEach((element, index) => {
        let node = root.children[index];
        if (node?.tagName !== tags[element.kind]) {
          const made = svg(tags[element.kind]);
          if (node) node.replaceWith(made);
          else root.append(made);
          node = made;
        }
        draw(node, element);
      });
      while (root.children.length > elements.length) root.lastElementChild?.remove();
    },
  };
}

function draw(node: Element, element: SceneElement): void {
  const { mark, token } = element;
  switch (element.kind) {
    case "path":
      set(node, {
        class: `${mark} ${token} stroked`,
        d: element.d,
        "stroke-width": element.widthPx,
        "stroke-dasharray": element.dash ?? null,
      });
      break;
    case "rect":
      set(node, {
        class: `${mark} ${token} filled${element.outlined === true ? " stroked" : ""}`,
        x: element.x,
        y: element.y,
        width: element.widthPx,
        height: element.heightPx,
        "fill-opacity": element.opacity ?? null,
      });
      break;
    case "dot":
      set(node, {
        class: `${mark} ${token} stroked${element.open ? " open" : " filled"}`,
        cx: element.x,
        cy: element.y,
        r: element.radiusPx,
      });
      break;
    case "text":
      set(node, { class: `${mark} ${token} filled`, x: element.x, y: element.y, "text-anchor": element.anchor });
      setText(node, element.text);
  }
}

/** The class of a curve's colour: the token that a scene gives to this series. */
export const seriesClass = (series: number): string => `series${(series % 6) + 1}`;
