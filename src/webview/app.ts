import { html, set } from "./dom";
import { createExplainScreen } from "./explainScreen";
import { createFunctionScreen } from "./functionScreen";
import type { Context, Part } from "./part";
import { createStackScreen } from "./stackScreen";
import { screenOf, screensOf, type Screen, type State } from "./state";
import { createTabs } from "./tabs";

/** The whole panel in one language: one screen at a time, and tabs where there is more than one. */
export function createApp(context: Context, state: () => State): Part {
  const screens: Readonly<Record<Screen, Part>> = {
    function: createFunctionScreen(context, state),
    explain: createExplainScreen(context),
    stack: createStackScreen(context),
  };
  const tabs = createTabs(context);
  const panels = Object.entries(screens).map(([screen, { root }]) => html("div", { id: `screen-${screen}` }, root));
  const root = html("div", { class: "app" }, tabs.root, ...panels);
  return {
    root,
    update(next) {
      set(root, { class: `app ${next.surface}` });
      tabs.update(next);
      const shown = screenOf(next);
      const hasTabs = screensOf(next).length > 1;
      // What had the focus may be on a screen that goes.
      const left = panels.find((panel) => !panel.hidden && panel.id !== `screen-${shown}`)?.contains(document.activeElement) === true;
      for (const panel of panels) {
        const isShown = panel.id === `screen-${shown}`;
        panel.hidden = !isShown;
        // Without tabs it is no tab's panel, only the page.
        set(panel, { role: hasTabs ? "tabpanel" : null, "aria-labelledby": hasTabs ? `tab-${panel.id.slice("screen-".length)}` : null });
      }
      screens[shown].update(next);
      if (left) document.getElementById(hasTabs ? `tab-${shown}` : "")?.focus();
    },
  };
}
