import { html, setText } from "./dom";
import type { Context, Part } from "./part";

/** The user's model at initialisation. */
export function createStackScreen(_context: Context): Part {
  const title = html("h1", { class: "lesson" });
  const root = html("article", { class: "explain" }, title);
  return {
    root,
    update({ stack }) {
      if (stack) setText(title, stack.title);
    },
  };
}
