import { actionButton, html, set, setText } from "./dom";
import { createFixList } from "./fixList";
import { icon } from "./icons";
import { createLinearLayers } from "./linearLayers";
import { createPairComparison } from "./pairComparison";
import type { Context, Part } from "./part";
import { placeName } from "./place";
import { prose } from "./prose";

/** What a finding teaches: the user's own pair beside the proposed ones, in pictures and numbers, and what each fix would do. */
export function createExplainScreen(context: Context): Part {
  const { say, post, dispatch } = context;
  const message = html("h1", { class: "lesson" });
  let id = "";
  const placeText = html("span");
  const place = actionButton({ class: "link" }, () => post({ kind: "reveal", id }), icon("code"), placeText);
  const rule = html("code");
  const why = html("p");
  const reason = html("section", { class: "block reason" }, html("div", { class: "block-head" }, html("h2", {}, say("why"))), why);
  const comparison = createPairComparison(context);
  const linear = createLinearLayers(context);
  const fixes = createFixList(context);
  const toStack = actionButton({ class: "link" }, () => dispatch({ kind: "screen", screen: "stack" }), say("seeStack"));
  const stage = html("div", { class: "stage" }, comparison.root, linear.root, toStack);
  const root = html(
    "article",
    {},
    message,
    html("p", { class: "origin" }, place, rule),
    html("div", { class: "columns" }, stage, html("div", { class: "side" }, fixes.root, reason)),
  );
  return {
    root,
    update(state) {
      const { explanation } = state;
      if (!explanation) return;
      id = explanation.id;
      set(message, { class: `lesson ${explanation.severity}` });
      setText(message, explanation.message);
      setText(placeText, placeName(explanation.line, say));
      setText(rule, explanation.rule);
      if (why.textContent !== explanation.why.replaceAll("`", "")) why.replaceChildren(...prose(explanation.why));
      toStack.hidden = !ofStack.has(explanation.rule) || state.stack === null || state.stack.refused !== null;
      for (const part of [comparison, linear, fixes]) part.update(state);
    },
  };
}

/** The rules that speak of what the other screen shows. */
const ofStack: ReadonlySet<string> = new Set(["vanishing-signal", "exploding-signal", "deep-saturating-stack"]);
