import { html, setText } from "./dom";

/** A screen reader needs about this long for one sentence; what changes faster would only be cut off. */
const pauseMs = 600;

/** Says to screen readers what changed. */
export interface Announcer {
  readonly root: Element;
  /** Says this when nothing newer has come for a while; what was said last is not said again. */
  announce(text: string): void;
}

/** A polite live region, throttled to the last text of a burst. */
export function createAnnouncer(): Announcer {
  const root = html("p", { class: "visually-hidden", role: "status", "aria-live": "polite" });
  let timer: number | undefined;
  let wanted = "";
  return {
    root,
    announce(text) {
      if (text === wanted) return;
      wanted = text;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setText(root, text), pauseMs);
    },
  };
}
