import type { Machine } from "../interpret/machine";
import type { Plain, Value } from "../interpret/value";
import type { Place } from "../model/known";

/** What `frame.iterrows()` gives, round by round: an index and a row, whose entries keep apart by the names under which they are asked for. A reader of CSV files gives rows alone. */
export const rowsValue = (at: Place, machine: Machine, isAlone = false): Value => {
  const row: Value = { kind: "unknown", reason: "unknown-value", key: `${ROW}${at.from}@${machine.context()}`, condition: null, at };
  const pair = machine.tuple([machine.unknown("unknown-value", at), row], at);
  return machine.foreign({ type: "frame.rows", standsForMany: true, iterate: () => [isAlone ? row : pair] }, at);
};

const ROW = "frame.row ";

/** One entry of a table: a number or a text, nobody knows which, but one. */
export const isCell = (value: Plain): boolean => value.kind === "unknown" && value.key?.startsWith(ROW) === true && /^[^[]*\[[ns][^\][]*\]$|^[^[.]*\.\w+$/.test(value.key.slice(ROW.length));
