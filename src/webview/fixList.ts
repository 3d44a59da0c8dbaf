import type { ExplainedFix, OpenQuestion } from "../protocol/explanation";
import { actionButton, block, html } from "./dom";
import type { Context, Part, Say } from "./part";

/** Every fix with the lines it changes, what it does not decide, and the button that applies it. */
export function createFixList({ say, post }: Context): Part {
  const list = html("ol", { class: "fixes" });
  const root = block([html("h2", {}, say("fixes"))], list);
  let drawn: readonly ExplainedFix[] = [];
  return {
    root,
    update({ explanation }) {
      const fixes = explanation?.fixes ?? [];
      root.hidden = fixes.length === 0;
      if (fixes === drawn) return;
      drawn = fixes;
      list.replaceChildren(
        ...fixes.map((fix) => {
          const apply = actionButton(
            { class: "apply", "aria-label": say("applyFix", { fix: fix.title }) },
            () => post({ kind: "applyFix", id: fix.id }),
            say("apply"),
          );
          return html(
            "li",
            {},
            html("h3", {}, fix.title),
            ...fix.hunks.map(({ line, before, after }) => preview(line, before, after, say)),
            ...(fix.open.length === 0
              ? [html("p", { class: "note" }, say("isSafe"))]
              : [
                  html("h4", {}, say("notDecided")),
                  html("ul", { class: "open" }, ...fix.open.map((question) => html("li", {}, say(words[question])))),
                ]),
            apply,
          );
        }),
      );
    },
  };
}

const words = {
  exclusive: "openExclusive",
  labelForm: "openLabelForm",
  classes: "openClasses",
  targets: "openTargets",
  outputs: "openOutputs",
  rest: "openRest",
} as const satisfies Record<OpenQuestion, string>;

/** Lines as they are and as they would be; what they have in common at both ends is not marked. */
function preview(line: string, before: string, after: string, say: Say): HTMLElement {
  const indent = Math.min(
    ...[before, after].flatMap((text) =>
      text
        .split(/\r\n|\r|\n/)
        .filter((each) => each.trim() !== "")
        .map((each) => each.search(/\S/)),
    ),
    80,
  );
  const [old, fresh] = [before, after].map((text) =>
    text
      .split(/\r\n|\r|\n/)
      .map((each) => each.slice(indent))
      .join("\n"),
  );
  const [start, end] = common(old ?? "", fresh ?? "");
  const marked = (tag: "del" | "ins", text = ""): HTMLElement =>
    html(
      tag,
      {},
      html("span", { class: "visually-hidden" }, say(tag === "del" ? "lineBefore" : "lineAfter", { line })),
      text.slice(0, start),
      html("mark", {}, text.slice(start, text.length - end)),
      text.slice(text.length - end),
    );
  return html("pre", { class: "preview" }, marked("del", old), ...(after === "" ? [] : [marked("ins", fresh)]));
}

/** How many characters two texts share at their beginning and at their end. */
export function common(a: string, b: string): readonly [start: number, end: number] {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return [start, end];
}
