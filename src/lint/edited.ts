import type { Place } from "../model/known";
import { isSameUnit, keyOfUnit, meets, type UnitName } from "../model/place";
import type { Edit, Module, Program, Unit } from "./program";

/** A program with edits made in its units and modules; they are sorted and do not overlap. What no edit touches stays the same object. */
export function edited(program: Program, edits: readonly Edit[]): Program {
  const touched = new Map<string, Edit[]>();
  for (const edit of edits) touched.set(keyOfUnit(edit.at), [...(touched.get(keyOfUnit(edit.at)) ?? []), edit]);
  const change = <T extends Unit | Module>(one: T): T => {
    const own = touched.get(keyOfUnit(one));
    return own
      ? { ...one, text: own.reduceRight((text, { at, text: put }) => text.slice(0, at.from) + put + text.slice(at.to), one.text) }
      : one;
  };
  const { modules } = program;
  const units = program.units.map(change);
  if (!modules || !edits.some(({ at }) => !program.units.some((unit) => keyOfUnit(unit) === keyOfUnit(at)))) return { ...program, units };
  return {
    ...program,
    units,
    modules: {
      get: (name) => {
        const module = modules.get(name);
        return module ? change(module) : module;
      },
      values: () => [...modules.values()].map((module) => module && change(module)),
    },
  };
}

/** Where a position of the text before some edits is in the text after them; what they replace begins where they begin. */
export function after(edits: readonly Edit[], place: Place): number {
  const { from } = place;
  return ofUnit(edits, place).reduce(
    (moved, { at, text }) =>
      at.from >= from ? moved : at.to <= from ? moved + text.length - (at.to - at.from) : moved - Math.max(0, from - at.from - text.length),
    from,
  );
}

/** Two repairs one after the other as one: null where the second changes what the first has written. */
export function joined(first: readonly Edit[], second: readonly Edit[]): readonly Edit[] | null {
  const moved = second.map((edit) => before(first, edit));
  return moved.every((edit) => edit !== null) ? inOrder([...first, ...moved]) : null;
}

/** Two repairs of one text side by side; null where they touch each other. */
export function apart(first: readonly Edit[], second: readonly Edit[]): readonly Edit[] | null {
  return first.some((one) => second.some((other) => meets(one.at, other.at))) ? null : inOrder([...first, ...second]);
}

const inOrder = (edits: readonly Edit[]): readonly Edit[] =>
  [...edits].sort((a, b) => (keyOfUnit(a.at) === keyOfUnit(b.at) ? a.at.from - b.at.from : keyOfUnit(a.at) < keyOfUnit(b.at) ? -1 : 1));

/** An edit of the text after some edits, as one of the text before them. */
function before(edits: readonly Edit[], { at, text }: Edit): Edit | null {
  let shift = 0;
  for (const one of ofUnit(edits, at)) {
    const from = one.at.from + shift;
    const to = from + one.text.length;
    // Two insertions in one place have no order, and what is inserted beside what was written belongs to it.
    const isWide = at.from < at.to;
    if (at.to < from || (at.to === from && isWide)) break;
    if (at.from < to || (at.from === to && !(isWide && one.at.from < one.at.to))) return null;
    shift += one.text.length - (one.at.to - one.at.from);
  }
  return { at: { ...at, from: at.from - shift, to: at.to - shift }, text };
}

const ofUnit = (edits: readonly Edit[], unit: UnitName): readonly Edit[] => edits.filter(({ at }) => isSameUnit(at, unit));
