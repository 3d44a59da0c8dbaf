/** Attribute values; `true` sets an empty attribute, `false` and null remove it. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** Text becomes a text node: nothing here ever parses markup. */
export type Child = Node | string;

/** Sets what differs and removes what is false or null. Inline styles are not for attributes: the page's policy forbids them. */
export function set(node: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) {
      node.removeAttribute(name);
      continue;
    }
    const text = value === true ? "" : String(value);
    if (node.getAttribute(name) !== text) node.setAttribute(name, text);
  }
}

/** Sets the text of a node where it differs, so that a screen reader is not told the same thing twice. */
export function setText(node: Node, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

/** Makes an HTML element. */
export function html<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  set(node, attributes);
  node.append(...children);
  return node;
}

/** Makes a button and says what it does when it is pressed. */
export function actionButton(attributes: Attributes, act: () => void, ...children: readonly Child[]): HTMLButtonElement {
  const node = html("button", { type: "button", ...attributes }, ...children);
  node.addEventListener("click", act);
  return node;
}

/** Makes a part of a page: what stands at its head, and what stands below. */
export const block = (head: readonly Child[], ...content: readonly Child[]): HTMLElement =>
  html("section", { class: "block" }, html("div", { class: "block-head" }, ...head), ...content);

/** Makes an SVG element. */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[K] {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  set(node, attributes);
  node.append(...children);
  return node;
}

/** Children of one parent that stand for a list: kept, moved, made and removed by key, so that focus survives an update. */
export interface KeyedList<T> {
  update(items: readonly T[]): void;
}

interface Row<T> {
  readonly root: Element;
  update(item: T, index: number): void;
}

/** Keeps the children of `parent` in step with a list. */
export function keyed<T>(parent: Element, keyOf: (item: T) => string | number, make: (item: T) => Row<T>): KeyedList<T> {
  let rows = new Map<string | number, Row<T>>();
  return {
    update(items) {
      const next = new Map<string | number, Row<T>>();
      items.forEach((item, index) => {
        const key = keyOf(item);
        const row = rows.get(key) ?? make(item);
        next.set(key, row);
        row.update(item, index);
        // Inserting a node where it already stands would take the focus from it.
        if (parent.children[index] !== row.root) parent.insertBefore(row.root, parent.children[index] ?? null);
      });
      for (const [key, row] of rows) if (!next.has(key)) row.root.remove();
      rows = next;
    },
  };
}
