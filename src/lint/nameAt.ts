import type { Argument, Call, Expression, StringLiteral } from "../python/nodes";
import { parse } from "../python/parse";
import { pathTo } from "../python/path";
import type { Node } from "../python/walk";

/** A string that names an activation, a loss or a metric: what stands between its quotes. */
export interface NameSpot {
  readonly what: "activation" | "loss" | "metric";
  readonly from: number;
  /** The closing quote; the end of the word where there is none yet. */
  readonly to: number;
}

/** The string at an offset of a text, where a call of Keras's takes a name there; undefined elsewhere. */
export function nameAt(text: string, offset: number, notebook = false): NameSpot | undefined {
  const path = pathTo(parse(text, { notebook }), offset, offset);
  const string = path.at(-1);
  if (string?.kind !== "String" || string.bytes) return undefined;
  const inside = contentOf(text, string, offset);
  if (!inside || offset < inside.from || inside.to < offset) return undefined;
  const what = asked(path);
  return what && { what, ...inside };
}

function contentOf(text: string, { from, to }: StringLiteral, offset: number): { readonly from: number; readonly to: number } | undefined {
  const opening = /^[rRuU]*("""|'''|"|')/.exec(text.slice(from, to));
  const [begin, quote] = [opening?.[0], opening?.[1]];
  if (begin === undefined || quote === undefined) return undefined;
  const start = from + begin.length;
  const isClosed = to - quote.length >= start && text.endsWith(quote, to);
  const rest = /^\w*/.exec(text.slice(offset, to));
  return { from: start, to: isClosed ? to - quote.length : offset + (rest?.[0].length ?? 0) };
}

/** What the innermost call around a string takes in its place. */
function asked(path: readonly Node[]): NameSpot["what"] | undefined {
  for (let index = path.length - 2; index >= 0; index--) {
    const node = path[index];
    const child = path[index + 1];
    if (node?.kind === "List" || node?.kind === "Tuple") continue;
    // The keys of a dict are the names of outputs.
    if (node?.kind === "Dict" && node.entries.some(({ value }) => value === child)) continue;
    const call = path[index - 1];
    return node?.kind === "Argument" && call?.kind === "Call" ? askedBy(call, node) : undefined;
  }
  return undefined;
}

/** Estimators of scikit-learn, which take names of their own. */
const FOREIGN = /^(?:MLP|SGD)(?:Classifier|Regressor)$/;
const GETTERS: Readonly<Record<string, NameSpot["what"]>> = { activations: "activation", losses: "loss", metrics: "metric" };

function askedBy(call: Call, argument: Argument): NameSpot["what"] | undefined {
  const [last = "", before = ""] = dotted(call.callee);
  if (FOREIGN.test(last)) return undefined;
  const position = argument.name === null ? call.args.indexOf(argument) : -1;
  if (argument.name === "activation" || argument.name === "recurrent_activation") return "activation";
  if (last === "Activation" && position === 0) return "activation";
  if (last === "get" && position === 0) return Object.hasOwn(GETTERS, before) ? GETTERS[before] : undefined;
  if (last !== "compile") return undefined;
  if (argument.name === "loss" || position === 1) return "loss";
  return argument.name === "metrics" || argument.name === "weighted_metrics" ? "metric" : undefined;
}

/** The last two names of what is called, the last first. */
function dotted(callee: Expression): readonly string[] {
  if (callee.kind === "Name") return [callee.id];
  if (callee.kind !== "Attribute") return [];
  const { object, name } = callee;
  return object.kind === "Attribute" ? [name, object.name] : object.kind === "Name" ? [name, object.id] : [name];
}
