import type { Window as View } from "../core/sample";

/** What the pointer does to the graph. */
export interface Gestures {
  /** The view that is shown, and the pixels that its plot takes up in the page. */
  view(): View;
  box(): DOMRect;
  /** The pointer is over this x; null when it has left. */
  point(x: number | null): void;
  /** The view is being moved by so many pixels, to the right and down. */
  drag(dxPx: number, dyPx: number): void;
  /** It was let go there. */
  drop(dxPx: number, dyPx: number): void;
  /** Make the view `factor` times as large around this point. */
  zoom(factor: number, about: readonly [x: number, y: number]): void;
  reset(): void;
}

/** Pixels that a pointer moves by before it drags: less is a click. */
const slackPx = 3;

/** Pointer, wheel and two fingers, over one element. */
export function listenToGestures(element: HTMLElement, gestures: Gestures): void {
  const pointers = new Map<number, { x: number; y: number }>();
  let start: { readonly x: number; readonly y: number } | null = null;
  let isDragging = false;

  const at = (clientX: number, clientY: number): readonly [number, number] => {
    const { left, top, width, height } = gestures.box();
    const { x, y } = gestures.view();
    return [x[0] + ((clientX - left) / width) * (x[1] - x[0]), y[1] - ((clientY - top) / height) * (y[1] - y[0])];
  };
  const apart = (): { readonly distance: number; readonly x: number; readonly y: number } | null => {
    const [a, b] = [...pointers.values()];
    return a && b ? { distance: Math.hypot(a.x - b.x, a.y - b.y), x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } : null;
  };
  const letGo = (event: PointerEvent): void => {
    const last = pointers.get(event.pointerId);
    if (!pointers.delete(event.pointerId) || pointers.size > 0) return;
    // Where the pointer was last seen: an event that cancels has no place.
    if (last && start && isDragging) gestures.drop(last.x - start.x, last.y - start.y);
    start = null;
    isDragging = false;
    element.classList.remove("dragging");
  };

  // A double click would select text nearby, and the next drag would then take that text along.
  element.addEventListener("mousedown", (event) => {
    event.preventDefault();
    element.focus({ preventScroll: true });
  });
  element.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (pointers.size === 1) start = { x: event.clientX, y: event.clientY };
    else if (isDragging && start) {
      gestures.drop(event.clientX - start.x, event.clientY - start.y);
      isDragging = false;
    }
    gestures.point(at(event.clientX, event.clientY)[0]);
  });
  element.addEventListener("pointermove", (event) => {
    const pointer = pointers.get(event.pointerId);
    if (!pointer || !start) {
      gestures.point(at(event.clientX, event.clientY)[0]);
      return;
    }
    const before = apart();
    pointer.x = event.clientX;
    pointer.y = event.clientY;
    const now = apart();
    if (before && now) {
      if (before.distance > 0 && now.distance > 0) gestures.zoom(before.distance / now.distance, at(now.x, now.y));
      return;
    }
    const [dx, dy] = [event.clientX - start.x, event.clientY - start.y];
    isDragging ||= Math.hypot(dx, dy) > slackPx;
    if (isDragging) {
      element.classList.add("dragging");
      gestures.drag(dx, dy);
    }
  });
  element.addEventListener("pointerup", letGo);
  element.addEventListener("pointercancel", letGo);
  element.addEventListener("pointerleave", () => gestures.point(null));
  element.addEventListener("dblclick", () => gestures.reset());
  element.addEventListener(
    "wheel",
    (event) => {
      // In a narrow sidebar the wheel has to scroll the page on past the graph, unless the graph was clicked or Ctrl is held.
      const canScroll = document.documentElement.scrollHeight > document.documentElement.clientHeight + 1;
      const isMeant = event.ctrlKey || event.metaKey || element.parentElement?.contains(document.activeElement) === true;
      if (canScroll && !isMeant) return;
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY / 100 : event.deltaY / 3;
      gestures.zoom(Math.exp(Math.max(-1, Math.min(1, lines * (event.ctrlKey ? 1 : 0.25)))), at(event.clientX, event.clientY));
    },
    { passive: false },
  );
}
