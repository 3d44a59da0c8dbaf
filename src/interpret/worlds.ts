import { alongPath, alternatives, assumedSince, choose, choosePath, leaf, leaves, leavesOf, split, type Assumption } from "./alternatives";
import { Memory, type Contents } from "./memory";
import type { Cell, Condition, Facets, Value } from "./value";

/** Thrown where a value is needed that differs between worlds; caught by the statement under way, never seen outside. */
export class Fork {
  constructor(readonly condition: Condition) {}
}

/** More alternatives than this in one cell and the newest condition is settled instead of split. */
const MOST_LEAVES = 8;
/** More conditions open at once than this and a new one is settled instead of split. */
const MOST_OPEN = 6;
/** Splits in one program before every further condition is settled. */
const MOST_FORKS = 2000;

/** How the key of a condition begins that says which entry of a table is asked for: the program offers all of them and perhaps uses one. */
export const ONE_OF = "one of them: ";
/** The key of the condition that no option, flag or variable is set from outside. */
export const LEFT_ALONE = "outside left alone";

/** A run of statements that can end early in some worlds only: a function, a loop, one round of a loop. */
export interface Scope {
  readonly mark: number;
  readonly entry: Assumption | null;
}

/** A state of memory, to come back to. */
interface Checkpoint {
  readonly mark: number;
  readonly assumed: Assumption | null;
  readonly ended: number;
}

/** The worlds that ended early, and what memory looked like when they did. */
interface Ended {
  readonly scope: Scope;
  readonly path: readonly Assumption[];
  readonly memory: Contents;
  /** How many cells there were by then: later ones are not in these worlds. */
  readonly cells: number;
  value: Value | null;
}

/** Memory with alternatives: after both sides of a condition have run, what they wrote differently becomes a split on that condition. */
export class Worlds {
  assumed: Assumption | null = null;
  private readonly memory: Memory;
  /** Answers that were taken for granted because too much was open: there are worlds that nobody looked at. */
  readonly settled = new Map<string, boolean>();
  /** What subjects were taken to equal along with that. */
  private readonly constants = new Map<string, number | string | boolean | null>();
  private ended: Ended[] = [];
  private forks = 0;
  private cells = 0;
  /** Whether the part of the program under way took some answer for granted, since too much was open: it runs in worlds that nobody looks at. */
  isNarrowed = false;
  private readonly ofRounds = new Set<string>();
  /** Conditions that were ever split on, by their keys. */
  readonly conditions = new Map<string, Condition>();

  /** `spend` is told of work in proportion to the memory it touches. */
  constructor(private readonly spend: (work: number) => void) {
    this.memory = new Memory(spend);
  }

  cell<T>(contents: T): Cell<T> {
    return { born: this.cells++, contents: leaf(contents) };
  }

  read<T>(cell: Cell<T>): T {
    let facets = cell.contents;
    while (facets.split) facets = this.decide(facets.condition) ? facets.then : facets.otherwise;
    return facets.value;
  }

  /** What a name holds, as one value with its alternatives; null where it is bound in no world. */
  valueOf(cell: Cell<Value | null>): Value | null {
    const read = (facets: Facets<Value | null>): Value | null => {
      if (!facets.split) return this.here(facets.value);
      const answer = this.known(facets.condition);
      if (answer !== null) return read(answer ? facets.then : facets.otherwise);
      const then = read(facets.then);
      const otherwise = read(facets.otherwise);
      // Where a name is bound on one side only, a program that gets on to use it came by that side.
      return then && otherwise ? choose(facets.condition, then, otherwise) : (then ?? otherwise);
    };
    return read(cell.contents);
  }

  /** What is left of a value's alternatives in the world under way. */
  private here(value: Value | null): Value | null {
    const answer = value?.kind === "choice" ? this.known(value.condition) : null;
    return value?.kind !== "choice" || answer === null ? value : this.here(answer ? value.then : value.otherwise);
  }

  /** Everything that a cell may hold. */
  all<T>({ contents }: Cell<T>): readonly T[] {
    return leavesOf(contents);
  }

  write<T>(cell: Cell<T>, value: T): void {
    this.memory.put(cell as Cell<unknown>, leaf<unknown>(value));
  }

  /** The alternative of a value that holds in the world under way. */
  plain(value: Value): Exclude<Value, { kind: "choice" }> {
    let result = value;
    while (result.kind === "choice") result = this.decide(result.condition) ? result.then : result.otherwise;
    return result;
  }

  /** Whether a condition holds in the world under way. Where that is open, the statement under way runs once for each answer. */
  decide(condition: Condition): boolean {
    const answer = this.known(condition);
    if (answer === null) throw new Fork(condition);
    return answer;
  }

  /** The same, or null where it is open. */
  known(condition: Condition): boolean | null {
    const { key, equals } = condition;
    for (let a = this.assumed; a; a = a.earlier) {
      if (a.condition.key === key) return a.holds;
      // One subject cannot equal two constants.
      if (a.holds && equals && a.condition.equals?.subject === equals.subject) return a.condition.equals.constant === equals.constant;
    }
    const settled =
      this.settled.get(key) ??
      (equals && this.constants.has(equals.subject) ? this.constants.get(equals.subject) === equals.constant : null);
    if (settled !== null) this.isNarrowed = true;
    return settled;
  }

  /** What a subject has been assumed to equal in the world under way. */
  constantOf(subject: string): { readonly value: number | string | boolean | null } | null {
    for (let a = this.assumed; a; a = a.earlier) {
      if (a.holds && a.condition.equals?.subject === subject) return { value: a.condition.equals.constant };
    }
    return null;
  }

  /** Whether something is taken to be None in the world under way. */
  hasFoundNothing(): boolean {
    return assumedSince(null, this.assumed).some(({ condition, holds }) => holds && condition.equals?.constant === null);
  }

  /** Notes what was asked of one round that stands for any number: another round may have the other answer, so that none is one of the program. */
  leaveRounds(outer: string, since = 0): void {
    this.spend(this.conditions.size >> 4);
    for (const key of [...this.conditions.keys()].slice(since)) if (key.includes(`@${outer}.`)) this.ofRounds.add(key);
  }

  assumptions(): ReadonlyMap<string, boolean> {
    const result = new Map(assumedSince(null, this.assumed).map(({ condition, holds }) => [condition.key, holds]));
    // What follows from them was not asked any more.
    for (const { key, equals } of this.conditions.values()) {
      const constant = equals && !result.has(key) ? this.constantOf(equals.subject) : null;
      if (constant) result.set(key, constant.value === equals?.constant);
    }
    for (const key of this.ofRounds) result.delete(key);
    return result;
  }

  /** Where memory stands now, to come back to. */
  checkpoint(): Checkpoint {
    return { mark: this.memory.mark, assumed: this.assumed, ended: this.ended.length };
  }

  rollback(to: Checkpoint): void {
    this.memory.undo(to.mark);
    this.assumed = to.assumed;
    this.ended.length = Math.min(this.ended.length, to.ended);
  }

  private settle({ key, equals }: Condition, holds: boolean): void {
    this.settled.set(key, holds);
    if (holds && equals) this.constants.set(equals.subject, equals.constant);
    else if (equals && this.constants.get(equals.subject) === equals.constant) this.constants.delete(equals.subject);
    this.isNarrowed = true;
  }

  /** Worlds that left a loop when one of its rounds stood for all do not know what it counted either. */
  miscount(cell: Cell<unknown>, earlier: readonly unknown[], count: Value): void {
    for (const e of this.ended) {
      e.memory.set(cell, leaf(count));
      if (e.value && earlier.includes(e.value)) e.value = count;
    }
  }

  /** What memory held before is let go, where nothing is taken back any more. */
  forget(): void {
    this.memory.forget();
  }

  open(): Scope {
    return { mark: this.memory.mark, entry: this.assumed };
  }

  /** Notes that the worlds under way leave a scope here, with a value if they return one. */
  leave(scope: Scope, value: Value | null): void {
    const path = assumedSince(scope.entry, this.assumed);
    // Where no world stays behind, memory is left as it is.
    this.ended.push({ scope, path, memory: path.length === 0 ? new Map() : this.memory.written(scope.mark), cells: this.cells, value });
  }

  /** Cells written since a scope was opened, with what they held then. */
  changed({ mark }: Scope): Contents {
    return this.memory.changed(mark);
  }

  /** Whether any world has left a scope that is still open. */
  hasLeft(scope: Scope | null): boolean {
    return this.ended.some((e) => e.scope === scope);
  }

  /**
   * Ends a scope: what the worlds that left early had in memory comes back as alternatives.
   * `value` is what those give that reach the end, null if none does. Returns what all of them give.
   */
  close(scope: Scope, value: Value | null): Value | null {
    // The first to leave comes last, so that its answer stands where two left in the same world.
    const ended = this.ended.filter((e) => e.scope === scope).reverse();
    const paths = [...ended.map(({ path }) => path), ...(value ? [assumedSince(scope.entry, this.assumed)] : [])];
    // A function that returns has no other worlds; what they have in common is settled, since all others have ended in an error.
    const shared = ended.every((world) => world.value)
      ? (paths[0] ?? []).filter(({ condition, holds }) =>
          paths.every((path) => path.some((a) => a.condition.key === condition.key && a.holds === holds)),
        )
      : [];
    this.assumed = shared.reduce<Assumption | null>((earlier, { condition, holds }) => ({ condition, holds, earlier }), scope.entry);
    const [last] = ended;
    if (!last) return value;
    this.ended = this.ended.filter((e) => e.scope !== scope);
    const isAll = last.path.length === 0;
    if (isAll && ended.length === 1) return last.value ?? value;
    const before = this.changed(scope);
    // What only a world that left has written was taken back when the other answer was tried.
    for (const { memory } of ended) for (const cell of memory.keys()) if (!before.has(cell)) before.set(cell, cell.contents);
    this.spend((this.memory.mark - scope.mark + before.size * ended.length) >> 2);
    let result = isAll ? (last.value ?? value) : value;
    for (const world of isAll ? ended.slice(1) : ended) {
      const merged: Contents = new Map();
      let fits = true;
      for (const [cell, first] of before) {
        const facets = isMadeSince(cell, world.cells, first)
          ? cell.contents
          : alongPath(world.path, world.memory.get(cell) ?? first, cell.contents);
        if (leaves(facets) > MOST_LEAVES) fits = false;
        merged.set(cell, facets);
      }
      const returned: Value | null = world.value && result ? choosePath(world.path, world.value, result) : (world.value ?? result);
      if (!fits || (returned && alternatives(returned) > MOST_LEAVES)) {
        // Nobody looks at these worlds any more: what is asked later is not asked of them either.
        for (const { condition, holds } of world.path.slice(-1)) this.settle(condition, !holds);
        continue;
      }
      for (const [cell, facets] of merged) if (facets !== cell.contents) this.memory.put(cell, facets);
      result = returned;
    }
    return result;
  }

  /** Runs the same thing for both answers to a condition and brings memory together again; `end` tells which worlds go on. */
  fork(condition: Condition, run: () => "on" | "left" | "dead"): "on" | "left" | "dead" {
    const { assumed: before, cells } = this;
    const { mark } = this.memory;
    if (assumedSince(null, before).length >= MOST_OPEN || ++this.forks > MOST_FORKS) {
      this.settle(condition, true);
      const outcome = run();
      if (outcome !== "dead") return outcome;
      // What ends in an error is no world to go on in.
      this.memory.undo(mark);
      this.settle(condition, false);
      return run();
    }
    this.conditions.set(condition.key, condition);
    this.assumed = { condition, holds: true, earlier: before };
    const first = run();
    const assumedInFirst = this.assumed;
    const written = this.memory.written(mark);
    this.memory.undo(mark);
    this.assumed = { condition, holds: false, earlier: before };
    const second = run();
    if (first !== "on") return second;
    if (second !== "on") {
      this.memory.undo(mark);
      this.memory.putAll(written);
      this.assumed = assumedInFirst;
      return "on";
    }
    this.join(condition, written, mark, cells);
    this.assumed = before;
    return "on";
  }

  private join(condition: Condition, first: Contents, mark: number, born: number): void {
    const second = this.memory.written(mark);
    const cells = new Set([...first.keys(), ...second.keys()]);
    this.memory.undo(mark);
    const merged: [Cell<unknown>, Facets<unknown>][] = [];
    for (const cell of cells) {
      const [one, other] = [first.get(cell), second.get(cell)];
      const facets = isMadeSince(cell, born, cell.contents)
        ? (one ?? other ?? cell.contents)
        : split(condition, one ?? cell.contents, other ?? cell.contents);
      if (leaves(facets) > MOST_LEAVES) {
        // Too many alternatives: go on in the worlds in which more was done. They are possible ones.
        const holds = first.size >= second.size;
        this.settle(condition, holds);
        this.memory.putAll(holds ? first : second);
        return;
      }
      merged.push([cell, facets]);
    }
    this.memory.putAll(merged);
  }
}

/** What is made in one world is in no other, unlike a name that is bound in one: what it holds there does not depend on that. */
const isMadeSince = ({ born }: Cell<unknown>, cells: number, first: Facets<unknown>): boolean =>
  born >= cells && !first.split && first.value !== null;
