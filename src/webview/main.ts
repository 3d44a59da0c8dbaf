import { languageTag } from "../protocol/html";
import { protocolVersion, type Language } from "../protocol/messages";
import { isHostMessage } from "../protocol/validate";
import { createApp } from "./app";
import { connect } from "./host";
import { speaker, type Part } from "./part";
import { restore, save } from "./saved";
import { initialState, type State } from "./state";
import { createStore } from "./store";

const saveDelayMs = 300;

/** Runs the page. */
export function start(): void {
  const host = connect();
  const mount = document.getElementById("panel");
  if (!mount) return;
  const kept = host.kept();
  const store = createStore({ ...initialState, ...restore(kept) }, draw);
  let app: { readonly part: Part; readonly language: Language } | null = null;

  function appIn(language: Language): Part {
    if (app?.language === language) return app.part;
    const part = createApp({ language, say: speaker(language), dispatch: store.dispatch, post: host.post }, store.get);
    app = { part, language };
    document.documentElement.lang = languageTag(language);
    mount?.replaceChildren(part.root);
    return part;
  }

  let saving: number | undefined;
  let lastSaved = kept;
  function keep(state: State): void {
    window.clearTimeout(saving);
    saving = window.setTimeout(() => {
      const text = save(state);
      if (text === lastSaved) return;
      lastSaved = text;
      host.keep(text);
      host.post({ kind: "setState", state: text });
    }, saveDelayMs);
  }

  function draw(state: State): void {
    try {
      appIn(state.language).update(state);
      keep(state);
    } catch (error) {
      host.post({ kind: "log", level: "error", message: describe(error) });
    }
  }

  window.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (!isHostMessage(data)) return;
    // What this very page kept is newer than what the host has.
    if (data.kind === "snapshot" && lastSaved === null) store.dispatch({ kind: "restore", saved: restore(data.state) });
    store.dispatch({ kind: "host", message: data });
  });
  window.addEventListener("error", (event) => host.post({ kind: "log", level: "error", message: describe(event.error ?? event.message) }));
  host.post({ kind: "ready", version: protocolVersion });
}

const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error)).slice(0, 10_000);
