import type { Scene } from "../core/plot/scene";
import { html, set, setText, svg } from "./dom";
import { createSceneView } from "./sceneView";

/** Pictures side by side, or one above the other where there is no room; drawn anew when the room changes. */
export interface Pictures {
  readonly root: HTMLElement;
  show(scene: (index: number, size: Size) => Scene, describe: (index: number) => string): void;
}

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly fontPx: number;
}

/** Pictures side by side, drawn anew where their size changes. */
export function createPictures(titles: readonly string[]): Pictures {
  const all = titles.map((title) => {
    const view = createSceneView();
    const description = svg("desc");
    const picture = svg("svg", { role: "img", class: "picture", "aria-label": title }, description, view.root);
    return { view, description, picture, root: html("figure", {}, html("figcaption", {}, title), picture) };
  });
  const root = html("div", { class: "pictures" }, ...all.map((each) => each.root));
  let latest: Parameters<Pictures["show"]> | null = null;
  const draw = (): void => {
    if (!latest) return;
    const [scene, describe] = latest;
    all.forEach(({ view, description, picture, root: frame }, index) => {
      const widthPx = Math.round(frame.clientWidth);
      if (widthPx === 0) return;
      const fontPx = Math.round(Number.parseFloat(getComputedStyle(frame).fontSize) * 0.9 * 2) / 2 || 12;
      const drawn = scene(index, { widthPx, heightPx: Math.round(Math.min(280, Math.max(150, widthPx * 0.62))), fontPx });
      set(picture, { width: drawn.widthPx, height: drawn.heightPx, viewBox: `0 0 ${drawn.widthPx} ${drawn.heightPx}` });
      view.show(drawn);
      setText(description, describe(index));
    });
  };
  new ResizeObserver(draw).observe(root);
  return {
    root,
    show(...what) {
      latest = what;
      draw();
    },
  };
}
