import { actionButton, html, set } from "./dom";
import { icon, type Icon } from "./icons";
import type { Context, Part, PanelKey } from "./part";
import type { Toggle } from "./state";

/** What the buttons for zooming do; the graph does it. */
export interface Zooming {
  zoom(factor: number): void;
  reset(): void;
}

/** The buttons over the graph: what it shows, and how much of it. */
export function createToolbar({ say, dispatch }: Context, zooming: Zooming): Part {
  const toggles = (
    [
      ["derivative", "f′"],
      ["second", "f″"],
      ["saturation", ""],
      ["table", ""],
    ] as const satisfies readonly (readonly [Toggle, string])[]
  ).map(([what, symbol]) => {
    const name = symbol === "" ? [say(what)] : [html("span", { class: "visually-hidden" }, `${say(what)} `), symbol];
    const button = actionButton(
      { class: symbol === "" ? "toggle" : "toggle symbol", title: say(what) },
      () => dispatch({ kind: "toggle", what }),
      ...name,
    );
    return { what, button };
  });
  const threshold = html(
    "select",
    { class: "threshold", "aria-label": say("threshold"), title: say("threshold") },
    ...[0.1, 0.05, 0.01, 0.001].map((value) => html("option", { value }, `|f′| < ${value}`)),
  );
  threshold.addEventListener("change", () => dispatch({ kind: "threshold", value: Number(threshold.value) }));
  const action = (name: Icon, key: PanelKey & ("zoomIn" | "zoomOut" | "resetView"), act: () => void): HTMLButtonElement =>
    actionButton({ class: "quiet", title: say(key), "aria-label": say(key) }, act, icon(name));
  const reset = action("reset", "resetView", () => zooming.reset());
  return {
    root: html(
      "div",
      { class: "toolbar", role: "group", "aria-label": say("graphControls") },
      html(
        "div",
        { class: "toggles" },
        ...toggles.slice(0, 3).map(({ button }) => button),
        threshold,
        ...toggles.slice(3).map(({ button }) => button),
      ),
      html(
        "div",
        { class: "zooms" },
        action("minus", "zoomOut", () => zooming.zoom(1.4)),
        action("plus", "zoomIn", () => zooming.zoom(1 / 1.4)),
        reset,
      ),
    ),
    update({ shown, view, threshold: now }) {
      threshold.hidden = !shown.saturation;
      threshold.value = String(now);
      for (const { what, button } of toggles) set(button, { "aria-pressed": String(shown[what]) });
      set(reset, { "aria-disabled": view === null ? "true" : null });
    },
  };
}
