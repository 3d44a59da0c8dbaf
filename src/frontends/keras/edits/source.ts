import type { Place } from "../../../model/known";
import type { Argument, Call, Expression, Module } from "../../../python/nodes";
import type { Node } from "../../../python/walk";

/** New text for a place. */
export interface Edit {
  readonly at: Place;
  readonly text: string;
}

/** What the front end must see of the texts to turn changes into edits. */
export interface EditContext {
  /** The whole text of the unit that a place is in. */
  readonly textOf: (at: Place) => string;
  /** The nodes of that unit from its module down to the innermost one that covers the place. */
  readonly pathTo: (at: Place) => readonly Node[];
  /** All modules of a file or notebook, for the names that its imports bind. */
  readonly modulesOf: (uri: string) => readonly Module[];
}

/** An expression with the nodes around it, innermost last. */
export interface Found {
  readonly node: Expression;
  readonly around: readonly Node[];
}

/** The expression that fills a place exactly; null where there is none. */
export function expressionAt(at: Place, context: EditContext): Found | null {
  const path = context.pathTo(at);
  const node = path.at(-1);
  if (!node || node.from !== at.from || node.to !== at.to || !isExpression(node)) return null;
  return { node, around: path.slice(0, -1) };
}

const statements = new Set<string>([
  "Module",
  "Argument",
  "FormattedValue",
  "Function",
  "Class",
  "Expression",
  "Assign",
  "AugmentedAssign",
  "AnnotatedAssign",
  "Return",
  "Raise",
  "Assert",
  "Delete",
  "Pass",
  "Break",
  "Continue",
  "Global",
  "Nonlocal",
  "Import",
  "ImportFrom",
  "If",
  "While",
  "For",
  "With",
  "Try",
  "Match",
  "TypeAlias",
  "Magic",
]);

const isExpression = (node: Node): node is Expression => !statements.has(node.kind);

/** The call that fills a place exactly. */
export function callAt(at: Place, context: EditContext): { readonly node: Call; readonly around: readonly Node[] } | null {
  const found = expressionAt(at, context);
  return found?.node.kind === "Call" ? { node: found.node, around: found.around } : null;
}

/** A stretch of the unit that a place is in. */
export const stretch = ({ uri, cell }: Place, from: number, to: number): Place =>
  cell === undefined ? { uri, from, to } : { uri, cell, from, to };

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The place of a node of that unit. */
export const placeOf = ({ from, to }: Span, at: Place): Place => stretch(at, from, to);

export const sourceOf = (node: Span, at: Place, context: EditContext): string => context.textOf(at).slice(node.from, node.to);

/** Text of a string that says `value`, in the quotes of the literal that it replaces or else of those nearby. */
export function quoted(value: string, at: Place, context: EditContext): string {
  const text = context.textOf(at);
  const own = /^[a-zA-Z]*("|')/.exec(text.slice(at.from, at.to))?.[1];
  const nearby =
    /["']/.exec(text.slice(at.from, Math.min(at.to, at.from + 4000)))?.[0] ??
    /["']/.exec(text.slice(at.to, at.to + 400))?.[0] ??
    /["']/.exec(text.slice(0, 4000))?.[0];
  const quote = own ?? nearby ?? '"';
  return `${quote}${value}${quote}`;
}

/** The argument with one of these names or, failing that, at a position among those without names; a negative one is none. */
export function argumentOf(call: Call, position: number | null, ...names: readonly string[]): Argument | undefined {
  const named = call.args.find((a) => a.name !== null && names.includes(a.name));
  const positional = call.args.filter((a) => a.name === null);
  if (named || position === null || positional.slice(0, position + 1).some((a) => a.stars > 0)) return named;
  return positional[position];
}

/** Whether what a call is given is not all written there. */
export const hasStars = (call: Call): boolean => call.args.some(({ stars }) => stars > 0);

/** Whether a name is the last part of one of these. */
export const isAmong = (names: readonly { readonly name: string }[], word: string): boolean =>
  names.some(({ name }) => name.endsWith(`.${word}`));

/** Puts one more keyword argument behind the others. */
export function insertArgument(call: Call, text: string, at: Place): Edit {
  const last = call.args.at(-1);
  const place = last ? last.to : call.to - 1;
  return { at: stretch(at, place, place), text: last ? `, ${text}` : text };
}

/** Takes one element out of a list of elements that commas part, with its comma and, where it stands on lines of its own, with its lines. */
export function removeElement(element: Span, siblings: readonly Span[], at: Place, context: EditContext): Edit {
  const index = siblings.findIndex((sibling) => sibling.from === element.from && sibling.to === element.to);
  const next = siblings[index + 1];
  const previous = siblings[index - 1];
  if (next) return { at: stretch(at, element.from, next.from), text: "" };
  if (previous) return { at: stretch(at, previous.to, element.to), text: "" };
  const comma = /^\s*,/.exec(context.textOf(at).slice(element.to))?.[0].length ?? 0;
  return { at: stretch(at, element.from, element.to + comma), text: "" };
}

/** `layers.` of `layers.Dense`; empty for a bare name; null for any other callee. */
export function prefixOf(callee: Expression, at: Place, context: EditContext): string | null {
  if (callee.kind === "Name") return "";
  return callee.kind === "Attribute" ? context.textOf(at).slice(callee.from, callee.nameFrom) : null;
}

/** The last name of `layers.Dense` and `Dense`. */
export const lastName = (callee: Expression): string | null =>
  callee.kind === "Name" ? callee.id : callee.kind === "Attribute" ? callee.name : null;
