import type { Place } from "../model/known";
import type { Environment } from "./environment";
import type { ClassValue, Value } from "./value";
import type { Scope } from "./worlds";

/** One run of a function, a module or a class body. */
export interface Frame {
  readonly environment: Environment;
  /** Which text the code stands in. */
  readonly unit: { readonly uri: string; readonly cell?: number };
  readonly context: string;
  readonly scope: Scope | null;
  readonly owner: ClassValue | null;
  readonly self: Value | null;
  /** The loop under way and its round, innermost last. */
  readonly loops: Loop[];
  /** The function whose body it is, and the call that runs it. */
  readonly definition: object | null;
  readonly calledAt: Place | null;
  /** What the body yields, where it turns out to be a generator's. */
  readonly yields: Value[];
}

/** A run of code that no call leads to: a file, or what nothing calls. */
export const frameOf = (unit: { readonly uri: string; readonly cell?: number }, scope: Environment, context: string): Frame => ({
  environment: scope,
  unit,
  context,
  scope: null,
  owner: null,
  self: null,
  loops: [],
  definition: null,
  calledAt: null,
  yields: [],
});

/** A loop under way, and which round of it. */
export interface Loop {
  readonly scope: Scope | null;
  /** Context of the round around it. */
  readonly outer: string;
  /** Whether nobody knows how many rounds there were before. */
  isOpen: boolean;
  /** Where the names stand that each round binds. */
  target: Place | null;
  round: { readonly scope: Scope | null; readonly context: string };
}

/** Begins the next round of a loop. */
export function beginRound(loop: Loop, number: number, scope: Scope | null): void {
  loop.round = { scope, context: `${loop.outer}.${number}` };
}

/** A loop before its first round. */
export const loopIn = (frame: Frame, scope: Scope | null): Loop => {
  const outer = frame.loops.at(-1)?.round.context ?? `${frame.context}#`;
  return { scope, outer, isOpen: false, target: null, round: { scope: null, context: `${outer}.` } };
};

/** Distinguishes two runs of one expression: two calls of a builder, two rounds of a loop. */
export const contextOf = ({ context, loops }: Frame): string => loops[loops.length - 1]?.round.context ?? context;
