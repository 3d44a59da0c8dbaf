import type { For, While } from "../python/nodes";
import { assign } from "./assign";
import { evaluate } from "./evaluate";
import { executeBlock, type Outcome } from "./execute";
import { beginRound, loopIn, type Loop } from "./frame";
import type { Interpreter } from "./interpreter";
import { anyAmong, isPartial, metOf, roundsOf } from "./iterate";
import { knownTruth } from "./operators";
import type { BooleanValue, Facets, Value } from "./value";
import { isValue, leavesOf, sameValue } from "./alternatives";
import type { Scope } from "./worlds";

/** More rounds than this of one loop are not run one by one. */
const MOST_ROUNDS = 128;
/** A loop that keeps meeting new things nobody knows is a training loop: after so many of them the rounds so far stand for all. */
const MOST_QUESTIONS = 4;
/** Loops of so many rounds are run to their end whatever they do. */
const FEW_ROUNDS = 16;
/** Of longer ones the rest does nothing either, after so many rounds in a row that did nothing. */
const MOST_IDLE = 4;

/** Runs one round of a loop; worlds that `continue` come back at its end. */
function round(interpreter: Interpreter, loop: Loop, number: number, run: () => Outcome): Outcome {
  const scope = interpreter.worlds.open();
  beginRound(loop, number, scope);
  const outcome = run();
  interpreter.worlds.close(scope, null);
  return outcome;
}

export function executeFor(interpreter: Interpreter, node: For): Outcome {
  const iterable = evaluate(interpreter, node.iterable);
  const elements = roundsOf(interpreter, iterable);
  // Too many rounds, or nobody knows how many: one round with any element stands for all of them.
  const values = elements && elements.length <= MOST_ROUNDS ? elements : null;
  const asked = interpreter.worlds.conditions.size;
  // What was collected in a loop of which one round was run stands for any number of such elements.
  let all = values !== null && !isPartial(interpreter, iterable);
  return executeLoop(interpreter, (loop, whole) => {
    loop.isOpen = !all;
    // What ends in its first round takes one of them only.
    loop.target = node.body.at(-1)?.kind === "Break" ? null : interpreter.place(node.target);
    const watch = watcher(interpreter);
    const rounds: (Value | null)[] = [...(values ?? [null])];
    for (const [number, value] of rounds.entries()) {
      let left = false;
      const isIdleNow = watch();
      const outcome = round(interpreter, loop, number, () => {
        // Made in the round, so that what is asked of it is asked of this round.
        assign(interpreter, node.target, metOf(interpreter, iterable, value, interpreter.place(node.target)));
        const result = executeBlock(interpreter, node.body);
        left = result === "left" && interpreter.worlds.hasLeft(loop.round.scope);
        return result;
      });
      if (outcome !== "on" && !left) return outcome;
      // The first one was another, such as the names above a table.
      if (!values && number === 0 && hasTurned(interpreter, whole)) rounds.push(null);
      if (interpreter.worlds.conditions.size - asked > MOST_QUESTIONS) {
        all = false;
        const rest = rounds.splice(number + 1);
        if (rest.length === 0 || makesObjects(interpreter, whole)) break;
        // One of those that are left, nobody knows which: it may bring another name, or the number of another class.
        widen(interpreter, loop, whole, asked);
        rounds.push(anyAmong(interpreter, rest, interpreter.place(node.target)));
      }
      if (!values || values.length <= FEW_ROUNDS) continue;
      if (isIdleNow()) {
        all = false;
        break;
      }
    }
    if (!all) widen(interpreter, loop, whole, asked);
    return executeBlock(interpreter, node.otherwise);
  });
}

/** Whether more came of a loop than data: layers, models. */
const makesObjects = ({ worlds }: Interpreter, since: Scope): boolean =>
  [...worlds.changed(since)].some(([{ contents }]) =>
    leavesOf(contents).some((value) => isValue(value) && value.kind === "foreign" && value.object.type !== "array"),
  );

/** Whether a round did nothing but put down or up a flag. */
function hasTurned({ worlds }: Interpreter, since: Scope): boolean {
  const values = [...worlds.changed(since)].flatMap(([{ contents }, before]) =>
    before.split || before.value === null ? [] : [[before.value, contents.split ? null : contents.value] as const],
  );
  return values.length > 0 && values.every(([before, now]) => isFlag(before) && isFlag(now) && before.value !== now.value);
}

const isFlag = (value: unknown): value is BooleanValue => isValue(value) && value.kind === "boolean";

/** Is told of each round of a loop before it runs, and tells after it whether those left do nothing either. */
function watcher(interpreter: Interpreter): () => () => boolean {
  let idle = 0;
  const noted = (): number => interpreter.notes.length + interpreter.defined.length;
  return () => {
    const [start, before] = [interpreter.worlds.open(), noted()];
    return () => (idle = before === noted() && isIdle(interpreter, start) ? idle + 1 : 0) === MOST_IDLE;
  };
}

/** Whether nothing is known afterwards of what was written since, but numbers that are counted and what is said of arrays. */
function isIdle({ worlds }: Interpreter, since: Scope): boolean {
  // A library keeps rows of what it gave each time that something was called, and what it knows of an object of its own: that a model was trained once more.
  const isKept = (value: unknown): boolean =>
    typeof value === "number" ||
    (typeof value === "object" && value !== null && !isValue(value) && !Array.isArray(value) && (!(value instanceof Map) || isSaid(value)));
  const isOpen = (value: unknown): boolean =>
    Array.isArray(value) ||
    isKept(value) ||
    (isValue(value) &&
      (value.kind === "unknown" ||
        value.kind === "number" ||
        (value.kind === "foreign" && (value.object.type === "array" || value.object.type === "prediction"))));
  for (const [cell, before] of worlds.changed(since)) {
    const { contents } = cell;
    if (contents.split || before.split) return false;
    const [old, now] = [before.value, contents.value];
    // Names that were bound only now are those of calls that are over.
    if (
      old === null ||
      old === now ||
      ((isValue(now) || isKept(now)) && isOpen(now)) ||
      (isValue(old) && isValue(now) && sameValue(old, now))
    )
      continue;
    if (
      !Array.isArray(now) ||
      !Array.isArray(old) ||
      !now.every((item: unknown, i) => item === old[i] || (isOpen(item) && !(isValue(item) && item.kind === "number")))
    )
      return false;
  }
  return true;
}

export function executeWhile(interpreter: Interpreter, node: While): Outcome {
  const asked = interpreter.worlds.conditions.size;
  return executeLoop(interpreter, (loop, whole) => {
    const watch = watcher(interpreter);
    for (let number = 0; number < MOST_ROUNDS; number++) {
      const goesOn = knownTruth(interpreter, evaluate(interpreter, node.test));
      if (goesOn === false) break;
      loop.isOpen = goesOn === null;
      let left = false;
      const isIdleNow = watch();
      const outcome = round(interpreter, loop, number, () => {
        const result = executeBlock(interpreter, node.body);
        left = result === "left" && interpreter.worlds.hasLeft(loop.round.scope);
        return result;
      });
      if (outcome !== "on" && !left) return outcome;
      // Nobody knows how often it runs: once stands for all.
      if (
        goesOn === null ||
        interpreter.worlds.conditions.size > asked ||
        number === MOST_ROUNDS - 1 ||
        (number >= FEW_ROUNDS && isIdleNow())
      ) {
        widen(interpreter, loop, whole, asked);
        // An endless loop of which a function returns ends in no other way, however long that takes.
        if (goesOn && !interpreter.worlds.hasLeft(whole) && interpreter.worlds.hasLeft(interpreter.frame.scope)) return "dead";
        break;
      }
    }
    return executeBlock(interpreter, node.otherwise);
  });
}

/**
 * After a loop of which only some rounds were run: what is counted or collected in it is not known any more.
 * Layers added to a model stay: a model with one round of them is one that the program can build.
 */
function widen(interpreter: Interpreter, loop: Loop, whole: Scope, asked: number): void {
  const { worlds } = interpreter;
  const ofRound = `@${loop.outer}.`;
  worlds.leaveRounds(loop.outer, asked);
  interpreter.partial.add(interpreter.frame.yields);
  for (const [cell, before] of worlds.changed(whole)) {
    const earlier = leavesOf(before).flatMap((value) => [value, ...sidesOf(value)]);
    if (cell.contents.split) {
      const most = collected(cell.contents, ofRound);
      const size = !before.split && isCollected(before.value) ? sizeOf(before.value) : NaN;
      // Some rounds may have taken out what others put in.
      if (
        most !== undefined &&
        !earlier.includes(most) &&
        leavesOf(cell.contents).every((value) => value === null || (isCollected(value) && sizeOf(value) >= size))
      )
        worlds.write(cell, most);
      // What is said of an array, or of a table, whose elements are tested one by one: some of them pass.
      else if (
        !before.split &&
        (isSaid(before.value) || (before.value === null && leavesOf(cell.contents).every((value) => value === null || isLabels(value))))
      )
        worlds.write(cell, changedFrom(before.value, cell.contents, ofRound));
    }
    for (const now of leavesOf(cell.contents).flatMap(sidesOf)) {
      // A row with a one was made in the round and is as long as it is.
      if (earlier.includes(now) || (Array.isArray(now) && interpreter.hot.has(now))) continue;
      const grown = isValue(now) && now.kind === "list" && !now.items.contents.split ? now.items.contents.value : now;
      if (Array.isArray(now) || now instanceof Map || (Array.isArray(grown) && earlier.some((old) => holdsAll(interpreter, grown, old))))
        interpreter.partial.add(grown as object);
      else if (isValue(now) && COUNTED.has(now.kind) && earlier.some((old) => isValue(old) && old.kind === now.kind)) {
        const count = interpreter.unknown("several-values", now.at);
        worlds.write(cell, count);
        worlds.miscount(cell, earlier, count);
        break;
      }
    }
  }
}

const isLabels = (value: unknown): boolean => typeof value === "object" && value !== null && "columns" in value;
const isSaid = (value: unknown): boolean =>
  isLabels(value) || (value instanceof Map && value.size > 0 && [...value.values()].every(isLabels));

function changedFrom(before: unknown, facets: Facets<unknown>, ofRound: string): unknown {
  if (!facets.split) return facets.value;
  const then = changedFrom(before, facets.then, ofRound);
  return then !== before && facets.condition.key.includes(ofRound) ? then : changedFrom(before, facets.otherwise, ofRound);
}

/** `xs = xs + [x]`: whether a list holds what another does, and more. */
function holdsAll(interpreter: Interpreter, items: readonly unknown[], old: unknown): boolean {
  const before = isValue(old) && old.kind === "list" ? interpreter.read(old.items) : null;
  return before !== null && before.length < items.length && before.every((item) => items.includes(item));
}

/** Kinds of values of which there are others after more rounds. */
const COUNTED = new Set<Value["kind"]>(["number", "string", "boolean", "tuple"]);

/** What a value is on either side of what it depends on. */
const sidesOf = (value: unknown): readonly unknown[] =>
  isValue(value) && value.kind === "choice" ? [...sidesOf(value.then), ...sidesOf(value.otherwise)] : [value];

/**
 * What a loop of which nobody knows how often it runs collected in a list or a dict, where it depends on what one of its rounds met:
 * any number of rounds may have met either, so that both together stand for all. Of a dict the fullest does.
 */
function collected(facets: Facets<unknown>, ofRound: string): Collected | undefined {
  if (!facets.split) {
    const { value } = facets;
    if (value === null) return null;
    const items: readonly unknown[] | null = Array.isArray(value)
      ? value
      : value instanceof Map
        ? [...value.values()].map((entry: unknown) =>
            typeof entry === "object" && entry !== null && "value" in entry ? entry.value : null,
          )
        : null;
    // Layers that are added for one of two reasons stay apart.
    return items?.every((item) => typeof item === "number" || (isValue(item) && staysWithOthers(item))) ? (value as Collected) : undefined; // One of the two, or there were no items.
  }
  if (!facets.condition.key.includes(ofRound)) return undefined;
  const [then, otherwise] = [collected(facets.then, ofRound), collected(facets.otherwise, ofRound)];
  if (then === undefined || otherwise === undefined) return undefined;
  if (!then || !otherwise) return null;
  const [more, fewer] = sizeOf(then) >= sizeOf(otherwise) ? [then, otherwise] : [otherwise, then];
  return isItems(more) && isItems(fewer) ? together(more, fewer) : more;
}

/** Of one out of several only a number, such as a table has for the name of a class. */
const staysWithOthers = (item: Value, isOneOf = false): boolean =>
  item.kind === "choice"
    ? staysWithOthers(item.then, true) && staysWithOthers(item.otherwise, true)
    : isOneOf
      ? item.kind === "number"
      : item.kind !== "foreign" || item.object.type === "array";

/** More different items than these are not kept apart. */
const MOST_TOGETHER = 64;

/** What either of two lists holds. */
function together(more: readonly unknown[], fewer: readonly unknown[]): readonly unknown[] {
  if (more.length > MOST_TOGETHER) return more;
  const others = fewer.filter((item) => !more.some((one) => one === item || (isValue(item) && isValue(one) && sameValue(one, item))));
  return others.length === 0 ? more : [...more, ...others];
}

const isCollected = (value: unknown): value is NonNullable<Collected> => Array.isArray(value) || value instanceof Map;

/** The contents of a list or a dict; null where they are not known. */
type Collected = readonly unknown[] | ReadonlyMap<unknown, unknown> | null;
const isItems = (items: NonNullable<Collected>): items is readonly unknown[] => Array.isArray(items);
const sizeOf = (items: NonNullable<Collected>): number => ("size" in items ? items.size : items.length);

/** Runs a loop, whose whole run is a scope; worlds that `break` come back at its end. */
function executeLoop(interpreter: Interpreter, run: (loop: Loop, whole: Scope) => Outcome): Outcome {
  const scope = interpreter.worlds.open();
  const loop = loopIn(interpreter.frame, scope);
  interpreter.frame.loops.push(loop);
  const outcome = run(loop, scope);
  interpreter.frame.loops.pop();
  const broke = interpreter.worlds.hasLeft(scope);
  interpreter.worlds.close(scope, null);
  return outcome !== "on" && broke ? "on" : outcome;
}
