import type { Use } from "../protocol/messages";
import { actionButton, block, html, keyed, set, setText } from "./dom";
import type { Context, Part } from "./part";
import { selectedCurve } from "./state";

/** The activations of the file that the cursor is in; one click goes to the line. */
export function createFileList({ say, post }: Context): Part {
  const heading = html("h2");
  const none = html("p", { class: "note" }, "");
  const rows = html("ul", { class: "uses" });
  let marked: string | null = null;
  const list = keyed<Use>(
    rows,
    ({ id }) => id,
    (use) => {
      const line = html("span", { class: "use-line" });
      const written = html("code", { class: "use-written" });
      // What is seen is part of the name, so that it can be said to voice control.
      const button = actionButton(
        { class: "use" },
        () => post({ kind: "reveal", id: use.id }),
        html("span", { class: "visually-hidden" }, `${say("goToLine")} `),
        line,
        " ",
        written,
      );
      return {
        root: html("li", {}, button),
        update(next: Use) {
          setText(line, next.line);
          setText(written, next.written);
          set(button, { title: next.written, "aria-current": next.id === marked ? "true" : null });
        },
      };
    },
  );
  const root = block([heading], none, rows);
  return {
    root,
    update(state) {
      const { file } = state;
      root.hidden = file === null;
      if (!file) return;
      marked = selectedCurve(state)?.use?.id ?? null;
      setText(heading, say("inFile", { file: file.name }));
      setText(none, file.uses.length === 0 ? say("noneInFile", { file: file.name }) : "");
      none.hidden = file.uses.length > 0;
      list.update(file.uses);
    },
  };
}
