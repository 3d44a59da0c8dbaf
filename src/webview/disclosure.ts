import { html } from "./dom";

/** A block that is folded until somebody wants it: the browser's own, so that keys and screen readers know it. */
export function createDisclosure(title: string, ...content: readonly Node[]): { readonly root: HTMLDetailsElement } {
  const summary = html("summary", {}, html("h2", {}, title));
  return { root: html("details", { class: "block fold" }, summary, html("div", { class: "fold-body" }, ...content)) };
}
