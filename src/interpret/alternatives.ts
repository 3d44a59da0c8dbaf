import type { Condition, Facets, Leaf, Value } from "./value";

/** One thing taken to be true or false in the world under way; a list from the newest to the oldest. */
export interface Assumption {
  readonly condition: Condition;
  readonly holds: boolean;
  readonly earlier: Assumption | null;
}

/** What was assumed since, oldest first. */
export function assumedSince(then: Assumption | null, now: Assumption | null): readonly Assumption[] {
  const path: Assumption[] = [];
  for (let a = now; a && a !== then; a = a.earlier) path.unshift(a);
  return path;
}

export const leaf = <T>(value: T): Leaf<T> => ({ split: false, value });

/** Whether the contents of a cell are a value of the program, and not a library's own. */
export const isValue = (x: unknown): x is Value => typeof x === "object" && x !== null && "kind" in x && "at" in x;

/** Whether two values are the same for all that can be asked of them. */
export function sameValue(a: Value, b: Value, room = { left: 1000 }): boolean {
  if (a === b) return true;
  // Tuples of tuples that share their parts are compared only so far.
  if (room.left-- <= 0) return false;
  if (a.kind !== b.kind) return false;
  switch (a.kind) {
    case "none":
      return true;
    case "boolean":
    case "string":
      return a.value === (b as typeof a).value;
    case "number":
      return Object.is(a.value, (b as typeof a).value) && a.integer === (b as typeof a).integer;
    case "external":
      return a.path === (b as typeof a).path;
    case "unknown":
      return a.key !== null && a.key === (b as typeof a).key && !a.condition;
    case "foreign":
      return a.object === (b as typeof a).object;
    case "list":
      return a.items === (b as typeof a).items;
    case "tuple": {
      const others = (b as typeof a).items;
      return (
        a.items.length === others.length &&
        a.items.every((item, i) => {
          const other = others[i];
          return other !== undefined && sameValue(item, other, room);
        })
      );
    }
    default:
      return false;
  }
}

const sameContents = (a: unknown, b: unknown): boolean => a === b || (isValue(a) && isValue(b) && sameValue(a, b));

/** Contents that depend on a condition; the same on both sides depend on nothing. */
export function split<T>(condition: Condition, then: Facets<T>, otherwise: Facets<T>): Facets<T> {
  const a = restrict(then, condition.key, true);
  const b = restrict(otherwise, condition.key, false);
  if (a === b || (!a.split && !b.split && sameContents(a.value, b.value))) return a;
  return { split: true, condition, then: a, otherwise: b };
}

function restrict<T>(facets: Facets<T>, key: string, holds: boolean): Facets<T> {
  if (!facets.split) return facets;
  if (facets.condition.key === key) return restrict(holds ? facets.then : facets.otherwise, key, holds);
  const then = restrict(facets.then, key, holds);
  const otherwise = restrict(facets.otherwise, key, holds);
  return then === facets.then && otherwise === facets.otherwise ? facets : { split: true, condition: facets.condition, then, otherwise };
}

/** All contents that a cell may have. */
export const leavesOf = <T>(facets: Facets<T>): readonly T[] =>
  facets.split ? [...leavesOf(facets.then), ...leavesOf(facets.otherwise)] : [facets.value];

/** How many they are. */
export const leaves = (facets: Facets<unknown>): number => (facets.split ? leaves(facets.then) + leaves(facets.otherwise) : 1);

/** Contents in the worlds along a path of assumptions, and elsewhere. */
export function alongPath(path: readonly Assumption[], there: Facets<unknown>, elsewhere: Facets<unknown>): Facets<unknown> {
  if (there === elsewhere) return elsewhere;
  return path.reduceRight(
    (facets, { condition, holds }) => (holds ? split(condition, facets, elsewhere) : split(condition, elsewhere, facets)),
    there,
  );
}

export const alternatives = (value: Value): number =>
  value.kind === "choice" ? alternatives(value.then) + alternatives(value.otherwise) : 1;

/** A value that depends on a condition; the same on both sides is no choice. */
export function choose(condition: Condition, then: Value, otherwise: Value): Value {
  const a = under(then, condition.key, true);
  const b = under(otherwise, condition.key, false);
  return sameValue(a, b) ? a : { kind: "choice", condition, then: a, otherwise: b, at: a.at };
}

function under(value: Value, key: string, holds: boolean): Value {
  if (value.kind !== "choice") return value;
  if (value.condition.key === key) return under(holds ? value.then : value.otherwise, key, holds);
  return choose(value.condition, under(value.then, key, holds), under(value.otherwise, key, holds));
}

export const choosePath = (path: readonly Assumption[], there: Value, elsewhere: Value): Value =>
  path.reduceRight(
    (value, { condition, holds }) => (holds ? choose(condition, value, elsewhere) : choose(condition, elsewhere, value)),
    there,
  );
