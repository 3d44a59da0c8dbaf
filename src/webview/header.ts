import { composedId } from "../core/expressions/composed";
import { summaryOf, titleOf } from "../text/summaries";
import { formulaOf, type Curve } from "./curve";
import { actionButton, html, set, setText } from "./dom";
import { createExportMenu } from "./exportMenu";
import { formatFact } from "./format";
import { icon } from "./icons";
import { math } from "./math";
import type { Context, Part } from "./part";
import { placeName } from "./place";
import { createPicker } from "./picker";
import { save } from "./saved";
import { selectedCurve, type State } from "./state";

/** The search box and what concerns the whole panel. */
export function createTopBar(context: Context, state: () => State): Part {
  const { say, dispatch, post } = context;
  const picker = createPicker(context, { label: say("search"), placeholder: say("searchPlaceholder"), icon: "search" }, (activation) =>
    dispatch({ kind: "pick", activation }),
  );
  const follow = actionButton(
    { class: "quiet", title: say("followCursor"), "aria-label": say("followCursor") },
    () => dispatch({ kind: "followCursor", follow: !state().followCursor }),
    icon("target"),
  );
  const open = actionButton(
    { class: "quiet", title: say("openInEditor"), "aria-label": say("openInEditor") },
    () => post({ kind: "openInEditor", state: save(state()) }),
    icon("open"),
  );
  return {
    root: html("div", { class: "top-bar" }, picker.root, follow, open),
    update({ followCursor, surface }) {
      set(follow, { "aria-pressed": String(followCursor) });
      set(open, { hidden: surface === "editor" });
    },
  };
}

/** What is drawn and where it stands: the title, the code, the sentence. */
export function createHeading(context: Context, state: () => State): Part {
  const { say, language, post } = context;
  const title = html("h1", { class: "title" });
  const written = html("code", { class: "written" });
  const line = html("span", { class: "line" });
  const goTo = actionButton(
    { class: "link" },
    () => {
      const use = selectedCurve(state())?.use;
      if (use) post({ kind: "reveal", id: use.id });
    },
    icon("code"),
    say("goToCode"),
  );
  const origin = html("p", { class: "origin" }, written, line, goTo);
  const summary = html("p", { class: "summary" });
  const equation = html("div", { class: "equation", role: "group", "aria-label": say("formula") });
  const letterList = html("span", { class: "letters" });
  const formula = html("div", { class: "formula" }, equation, letterList);
  // A formula does not break into lines: where it is too wide it scrolls, and then keys must get to it.
  new ResizeObserver(() => set(equation, { tabindex: equation.scrollWidth > equation.clientWidth ? 0 : null })).observe(equation);
  const menu = createExportMenu(context, state);
  let shown: Curve | null = null;
  return {
    root: html("header", { class: "heading" }, html("div", { class: "title-row" }, title, menu.root), origin, summary, formula),
    update(next) {
      const curve = selectedCurve(next);
      if (!curve) return;
      const { activation, use } = curve;
      if (curve !== shown) {
        shown = curve;
        const { head, tex, letters } = formulaOf(curve);
        formula.hidden = tex === "";
        // What a function of the program's own does is its formula.
        summary.hidden = activation.id === composedId && tex !== "";
        equation.replaceChildren(math(say("otherwise"), `${head} =`, tex));
        letterList.replaceChildren(
          ...letters.map((letter) =>
            html(
              "span",
              { class: "letter" },
              math("", letter.tex),
              ` = ${formatFact(letter.value)} `,
              html("span", { class: "parameter-name" }, letter.name),
            ),
          ),
        );
      }
      setText(title, titleOf(say.language, activation));
      setText(summary, summaryOf(language, activation));
      set(origin, { hidden: use === null });
      setText(written, use?.written ?? "");
      setText(line, use ? placeName(use.line, say) : "");
    },
  };
}
