import { titleOf } from "../text/summaries";
import { activations } from "../core/activations";
import { defaultValues } from "../core/catalogue";
import { actionButton, block, html } from "./dom";
import { miniature } from "./miniature";
import type { Context, Part } from "./part";

const code = 'Dense(64, activation="relu")';

/** Its two ends, between which there is room for the functions of the file. */
export interface Gallery extends Part {
  readonly intro: Element;
}

/** What is shown while there is nothing to draw yet: what to do, and every function to start from. */
export function createGallery({ say, dispatch }: Context): Gallery {
  const text = html("p");
  const cards = activations.map((activation) =>
    html(
      "li",
      {},
      actionButton(
        { class: "card" },
        () => dispatch({ kind: "pick", activation: activation.id }),
        miniature(activation, defaultValues(activation), [120, 72]),
        html("span", {}, titleOf(say.language, activation)),
      ),
    ),
  );
  const intro = html("header", { class: "empty" }, html("h1", {}, say("emptyTitle")), text);
  const root = block([html("h2", {}, say("functions"))], html("ul", { class: "gallery", "aria-label": say("functions") }, ...cards));
  return {
    intro,
    root,
    update(state) {
      intro.hidden = root.hidden = state.curves.length > 0;
      text.textContent = (state.file?.uses.length ?? 0) > 0 ? say("emptyText") : say("emptyPlain", { example: code });
    },
  };
}
