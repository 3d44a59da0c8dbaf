import { html, type Child } from "./dom";

/** Prose with code between backticks, as nodes: nothing in it is read as markup. */
export const prose = (text: string): readonly Child[] =>
  text.split("`").map((part, index) => (index % 2 === 1 ? html("code", {}, part) : part));
