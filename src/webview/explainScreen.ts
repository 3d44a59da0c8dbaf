import { html, setText } from "./dom";
import { icon } from "./icons";
import type { Context, Part } from "./part";

/** What a finding teaches: its message and the place it stands in. */
export function createExplainScreen({ say, post }: Context): Part {
  const message = html("h1", { class: "lesson" });
  const place = html("button", { type: "button", class: "link" });
  const placeText = html("span");
  place.append(icon("code"), placeText);
  const why = html("p", { class: "summary" });
  const root = html("article", { class: "explain" }, message, place, why);
  let id = "";
  place.addEventListener("click", () => post({ kind: "reveal", id }));
  return {
    root,
    update({ explanation }) {
      if (!explanation) return;
      id = explanation.id;
      setText(message, explanation.message);
      setText(placeText, say("lineOf", { line: explanation.line }));
      setText(why, explanation.why);
    },
  };
}
