import type { WebMessage } from "../protocol/messages";

/** What VS Code gives a page to talk through. */
interface VsCodeApi {
  postMessage(message: WebMessage): void;
  getState(): unknown;
  setState(state: string): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The editor, as the page sees it. */
export interface Host {
  post(message: WebMessage): void;
  /** What was kept for this very page when it was last shown; null where nothing was. */
  kept(): string | null;
  keep(state: string): void;
}

/** Acquires the editor's API; it can be had once only. */
export function connect(): Host {
  const api = acquireVsCodeApi();
  return {
    post: (message) => api.postMessage(message),
    kept: () => {
      const state = api.getState();
      return typeof state === "string" ? state : null;
    },
    keep: (state) => api.setState(state),
  };
}
