import { titleOf } from "../text/summaries";
import { html, set, setText } from "./dom";
import { icon, type Icon } from "./icons";
import type { Context } from "./part";
import { search, type Found } from "./search";
import { activations } from "../core/activations";

/** The list from which functions are picked, opened and closed by others. */
export interface Picker {
  readonly root: Element;
  /** Moves the focus into the search box. */
  focus(): void;
}

let pickers = 0;

/**
 * A search box with a list of functions: the combobox of the ARIA practices, where focus stays in the box
 * and `aria-activedescendant` says which option is meant.
 */
export function createPicker(
  { say }: Context,
  texts: { readonly label: string; readonly placeholder: string; readonly icon: Icon },
  pick: (activation: string) => void,
): Picker {
  const id = `picker-${pickers++}`;
  const list = html("ul", { id, class: "options", role: "listbox", "aria-label": texts.label, hidden: true });
  const status = html("div", { class: "visually-hidden", role: "status" });
  const box = html("input", {
    type: "text",
    class: "search-box",
    role: "combobox",
    "aria-label": texts.label,
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": id,
    autocomplete: "off",
    spellcheck: "false",
    placeholder: texts.placeholder,
  });
  let found: readonly Found[] = [];
  let active = -1;

  const point = (index: number): void => {
    active = index;
    [...list.children].forEach((option, at) => set(option, { "aria-selected": String(at === index) }));
    const option = list.children[index];
    set(box, { "aria-activedescendant": option?.id ?? null });
    option?.scrollIntoView({ block: "nearest" });
  };
  const close = (): void => {
    list.hidden = true;
    set(box, { "aria-expanded": "false", "aria-activedescendant": null });
    active = -1;
  };
  const open = (): void => {
    found = search(activations, box.value, say.language);
    list.replaceChildren(
      ...found.map(({ activation, name }, index) =>
        html(
          "li",
          { id: `${id}-${index}`, role: "option", "aria-selected": "false", class: "option" },
          html("span", { class: "option-title" }, titleOf(say.language, activation)),
          html("span", { class: "option-name" }, name ?? activation.knownAs[0]?.name ?? ""),
        ),
      ),
    );
    const isEmpty = found.length === 0;
    list.hidden = isEmpty;
    set(box, { "aria-expanded": String(!isEmpty) });
    setText(status, isEmpty ? say("noMatch") : say("matches", { count: found.length }));
    root.classList.toggle("without-match", isEmpty);
    point(box.value === "" || isEmpty ? -1 : 0);
  };
  const choose = (index: number): void => {
    const chosen = found[index];
    if (!chosen) return;
    box.value = "";
    close();
    pick(chosen.activation.id);
  };

  box.addEventListener("input", open);
  box.addEventListener("click", open);
  box.addEventListener("blur", () => {
    close();
    root.classList.remove("without-match");
  });
  box.addEventListener("keydown", (event) => {
    const isOpen = !list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!isOpen) open();
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (found.length > 0) point((active + step + found.length + (active < 0 && step < 0 ? 1 : 0)) % found.length);
    } else if (event.key === "Enter" && isOpen) {
      choose(Math.max(active, 0));
    } else if (event.key === "Escape") {
      if (isOpen) close();
      else box.value = "";
    } else {
      return;
    }
    event.preventDefault();
  });
  // On pointer down, before the box loses the focus and closes the list.
  list.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    const option = event.target instanceof Element ? event.target.closest(".option") : null;
    if (option) choose([...list.children].indexOf(option));
  });

  const missing = html("div", { class: "no-match", "aria-hidden": "true" }, say("noMatch"));
  const root = html("div", { class: "picker" }, icon(texts.icon), box, list, missing, status);
  return { root, focus: () => box.focus() };
}
