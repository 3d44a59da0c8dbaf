import { html, set } from "./dom";
import { formatFact } from "./format";

/** A slider for one logit, from the least to the greatest that is shown. */
export interface LogitSlider {
  readonly root: Element;
  /** Shows a logit on a bar that reaches from -reach to reach. */
  update(logit: number, reach: number): void;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** A bar that grows from the middle to either side, dragged by its end or moved by the arrow keys; Shift moves ten times as far. */
export function createLogitSlider(label: string, change: (value: number) => void): LogitSlider {
  const fill = html("span", { class: "logit-fill" });
  const handle = html("span", { class: "logit-handle" });
  const root = html("div", { class: "logit-bar", role: "slider", tabindex: 0, "aria-label": label }, fill, handle);
  let value = 0;
  let reach = 4;
  // While a bar is dragged its scale stands still: else it would shrink under the pointer.
  let dragReach: number | null = null;

  const valueAt = (clientX: number): number => {
    const { left, width } = root.getBoundingClientRect();
    const half = dragReach ?? reach;
    return round(Math.min(1, Math.max(0, (clientX - left) / width)) * 2 * half - half);
  };
  root.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    root.setPointerCapture(event.pointerId);
    dragReach = reach;
    change(valueAt(event.clientX));
  });
  root.addEventListener("pointermove", (event) => {
    if (dragReach !== null) change(valueAt(event.clientX));
  });
  const drop = (): void => {
    dragReach = null;
  };
  root.addEventListener("pointerup", drop);
  root.addEventListener("pointercancel", drop);
  root.addEventListener("keydown", (event) => {
    const step = event.shiftKey ? 1 : 0.1;
    const next = {
      ArrowRight: value + step,
      ArrowUp: value + step,
      ArrowLeft: value - step,
      ArrowDown: value - step,
      PageUp: value + 1,
      PageDown: value - 1,
      Home: -reach,
      End: reach,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    // The next key may come before this one is drawn.
    value = round(next);
    change(value);
  });

  return {
    root,
    update(logit, newReach) {
      value = logit;
      reach = newReach;
      const half = dragReach ?? reach;
      const end = Math.min(1, Math.max(0, (logit + half) / (2 * half)));
      set(root, { "aria-valuemin": -half, "aria-valuemax": half, "aria-valuenow": logit, "aria-valuetext": formatFact(logit) });
      fill.style.left = `${Math.min(0.5, end) * 100}%`;
      fill.style.width = `${Math.abs(end - 0.5) * 100}%`;
      handle.style.left = `${end * 100}%`;
      root.classList.toggle("negative", logit < 0);
    },
  };
}
