import type { Comment, Module, Statement } from "../python/nodes";
import { walk } from "../python/walk";

/** Comments that stand for code that whoever wrote it did not care to show. */
const TELLING = /^#+\s*(?:\.{3}|…)|\b(?:more|other|further) layers\b|\bomitted\b/i;

/** Comments that ask their reader for code. Whoever wrote it below them mostly left them standing. */
const ASKING = /\b(?:add|insert|put|write|fill|start)\b.{0,60}\b(?:here|layers?)\b|\byour code\b/i;

/** Comments that name the place for it: an empty line below them is that place. */
const PLACE = /(?<!start )\bcode (?:goes )?here\b/i;

/** One of a pair about code that was written: an exercise still to fill has the other directly above it. */
const ENDING = /\bcode ends?\b|\bend (?:of )?(?:your )?code\b/i;

/** Nothing but comments up to a closing bracket, within so many characters: what was asked for is not there. */
const UNANSWERED = /^(?:\s|#[^\n]*\n)*[\])]/;
const EMPTY = /^(?:[ \t]*\n[ \t]*#[^\n]*)*[ \t]*\n[ \t]*\n/;
const MOST_AFTER = 400;

const found = new WeakMap<Module, readonly number[]>();

/** Whether code was left out between two places of a text: `...` as a statement among others, or a comment that says so. */
export function isLeftOut(module: Module, text: string, from: number, to: number): boolean {
  let places = found.get(module);
  if (!places) {
    places = [
      ...module.comments.filter((comment) => TELLING.test(comment.text) || isUnanswered(text, comment)).map((comment) => comment.from),
      ...(text.includes("...") ? ellipsesIn(module) : []),
    ];
    found.set(module, places);
  }
  return places.some((place) => from <= place && place < to);
}

function isUnanswered(text: string, comment: Comment): boolean {
  if (!ASKING.test(comment.text) || ENDING.test(comment.text)) return false;
  const after = text.slice(comment.to, comment.to + MOST_AFTER).replace(/\r\n?/g, "\n");
  return UNANSWERED.test(after) || (PLACE.test(comment.text) && EMPTY.test(after));
}

function ellipsesIn(module: Module): readonly number[] {
  const places: number[] = [];
  walk(module, (node) => {
    if (!("body" in node) || !Array.isArray(node.body) || node.body.length < 2) return;
    // Bodies that are lists hold statements; that of a lambda or a conditional is one expression.
    for (const statement of node.body as readonly Statement[]) if (isEllipsis(statement)) places.push(statement.from);
  });
  return places;
}

const isEllipsis = (statement: Statement): boolean =>
  statement.kind === "Expression" && statement.value.kind === "Constant" && statement.value.value === "...";
