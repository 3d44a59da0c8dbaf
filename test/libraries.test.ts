import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { arrayOf } from "../src/interpret/array";
import { interpret } from "../src/interpret/run";
import type { Call, Library, Machine } from "../src/interpret/machine";
import type { Value } from "../src/interpret/value";
import { argparse } from "../src/libraries/argparse";
import { configuration } from "../src/libraries/configuration";
import { draws } from "../src/libraries/draws";
import { files } from "../src/libraries/files";
import { kerasData } from "../src/libraries/keras";
import { numpy } from "../src/libraries/numpy";
import { pandas } from "../src/libraries/pandas";
import { pictures } from "../src/libraries/pictures";
import { search } from "../src/libraries/search";
import { sklearn } from "../src/libraries/sklearn";
import { standard } from "../src/libraries/standard";
import { tensorflowData } from "../src/libraries/tensorflow";
import type { Known } from "../src/model/known";
import { parse } from "../src/python/parse";
import { readFixture } from "./fixture";

/** Labels as a fixture writes them: `class-id, 10 classes, 0 to 9, 0 columns`. */
function shown(value: Value, machine: Machine): string {
  const array = arrayOf(value, machine);
  if (!array) {
    const plain = machine.plain(value);
    return plain.kind === "number" || plain.kind === "string" || plain.kind === "boolean"
      ? String(plain.value)
      : plain.kind === "tuple"
        ? `(${plain.items.map((item) => shown(item, machine)).join(", ")})`
        : "?";
  }
  const { form, classes, range, columns, scaled, mode } = array.labels;
  const say = <T>(known: Known<T>, word: (value: T) => string): readonly string[] => (known.known ? [word(known.value)] : []);
  const parts = [
    ...say(form, (f) => f),
    ...say(classes, (n) => `${n} classes`),
    ...say(range, ([low, high]) => `${low} to ${high}`),
    ...say(columns, (n) => `${n} columns`),
    ...say(scaled, (s) => s),
    ...say(mode, (m) => `${m.name}=${m.value}`),
  ];
  return `${array.type === "dataset" ? "dataset: " : ""}${parts.join(", ") || "array"}`;
}

describe("what libraries say of labels", () => {
  for (const file of readdirSync("test/libraries")) {
    describe(file, () => {
      const { prelude, cases } = readFixture(readFileSync(`test/libraries/${file}`, "utf8"));
      for (const { title, code } of cases) {
        it(title, () => {
          const text = prelude + code;
          const seen = new Map<number, string>();
          const revealing: Library = {
            name: "revealing",
            call(path: string, call: Call, machine: Machine) {
              if (path !== "lens.reveal") return undefined;
              const line = text.slice(0, call.at.from).split("\n").length;
              const worth = call.args.map((a) => shown(a.value, machine)).join("; ");
              const before = seen.get(line)?.split(" | ") ?? [];
              if (!before.includes(worth)) seen.set(line, [...before, worth].join(" | "));
              return machine.none(call.at);
            },
          };
          interpret(
            [{ uri: "test.py", text, module: parse(text) }],
            [
              revealing,
              configuration,
              argparse,
              search,
              draws,
              files,
              standard,
              kerasData,
              pictures,
              tensorflowData,
              numpy,
              sklearn,
              pandas,
            ],
          );
          const wanted = new Map(
            text.split("\n").flatMap((line, i) => {
              const comment = /reveal\(.*# revealed: (.*)$/.exec(line);
              return comment ? [[i + 1, comment[1] ?? ""] as const] : [];
            }),
          );
          assert.deepEqual(Object.fromEntries(seen), Object.fromEntries(wanted));
        });
      }
    });
  }
});
