import { actionButton, html, keyed, set } from "./dom";
import type { Context, Part } from "./part";
import { screenOf, screensOf, type Screen, type State } from "./state";

/** One tab for every screen that has something to show; none at all where that is only one. */
export function createTabs({ say, dispatch }: Context): Part {
  const names: Readonly<Record<Screen, string>> = { function: say("functionTab"), explain: say("explainTab"), stack: say("stackTab") };
  const root = html("div", { class: "tabs", role: "tablist", "aria-label": say("tabs") });
  const list = keyed<{ readonly screen: Screen; readonly isSelected: boolean }>(
    root,
    ({ screen }) => screen,
    ({ screen }) => {
      const tab = actionButton(
        { role: "tab", id: `tab-${screen}`, "aria-controls": `screen-${screen}` },
        () => dispatch({ kind: "screen", screen }),
        names[screen],
      );
      return { root: tab, update: ({ isSelected }) => set(tab, { "aria-selected": String(isSelected), tabindex: isSelected ? 0 : -1 }) };
    },
  );
  root.addEventListener("keydown", (event) => {
    const tabs = [...root.querySelectorAll("button")];
    const at = tabs.findIndex((tab) => tab === document.activeElement);
    const to = { ArrowLeft: at - 1 + tabs.length, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const tab = tabs[to % tabs.length];
    tab?.focus();
    tab?.click();
  });
  return {
    root,
    update(state: State) {
      const screens = screensOf(state);
      const shown = screenOf(state);
      root.hidden = screens.length < 2;
      list.update(screens.map((screen) => ({ screen, isSelected: screen === shown })));
    },
  };
}
