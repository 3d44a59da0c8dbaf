import type { Machine } from "../../interpret/machine";
import type { Plain, Value } from "../../interpret/value";
import type { Place } from "../../model/known";

/** What `frame.iterrows()` gives, round by round: an index and a row, whose entries keep apart by the names under which they are asked for. A reader of CSV files gives rows alone. */
export const rowsValue = (at: Place, machine: Machine, isAlone = false): Value =>
  machine.foreign(
    {
      any: (m) => {
        const row: Value = { kind: "unknown", reason: "unknown-value", key: `${ROW}${at.from}@${m.context()}`, condition: null, at };
        return isAlone ? row : m.tuple([m.unknown("unknown-value", at), row], at);
      },
    },
    at,
  );

const ROW = "frame.row ";

/** One entry of a table: a number or a text, nobody knows which, but one. */
export const isCell = (value: Plain): boolean =>
  value.kind === "unknown" &&
  value.key?.startsWith(ROW) === true &&
  /^[^[a-z_]*(?:\[[ns][^\][]*\]|\.[a-z_]\w*)(?:@.*)?$/i.test(value.key.slice(ROW.length));

/** A whole row of them. */
export const isRow = (value: Plain): boolean =>
  value.kind === "unknown" && value.key?.startsWith(ROW) === true && /^[^[a-z_]*$/i.test(value.key.slice(ROW.length));
