import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { interpret } from "../src/interpret/run";
import type { Call, Library, Machine } from "../src/interpret/machine";
import type { Value } from "../src/interpret/value";
import type { Judgement } from "../src/model/judgement";
import { parse } from "../src/python/parse";
import { readFixture } from "./fixture";
import { isFull } from "./full";

interface Revealed {
  readonly line: number;
  readonly text: string;
  readonly assumptions: ReadonlyMap<string, boolean>;
}

/** How a fixture writes a value down. */
function shown(value: Value, machine: Machine): string {
  const plain = machine.plain(value);
  switch (plain.kind) {
    case "none":
      return "None";
    case "boolean":
      return plain.value ? "True" : "False";
    case "number":
      return plain.integer || !Number.isInteger(plain.value) ? String(plain.value) : plain.value.toFixed(1);
    case "string":
      return JSON.stringify(plain.value);
    case "tuple":
      return `(${plain.items.map((item) => shown(item, machine)).join(", ")})`;
    case "list": {
      const items = machine.elements(plain);
      return items ? `[${items.map((item) => shown(item, machine)).join(", ")}]` : "[?]";
    }
    case "dict": {
      const entries = machine.entries(plain);
      return entries ? `{${entries.map(([key, item]) => `${key}: ${shown(item, machine)}`).join(", ")}}` : "{?}";
    }
    case "external":
      return plain.path;
    case "instance":
      return `a ${plain.class.definition.name}`;
    case "function":
      return "function";
    default:
      return plain.kind === "unknown" ? "?" : plain.kind;
  }
}

/** Notes what every call of `reveal` gets, in each world. */
function revealing(text: string, seen: Revealed[]): Library {
  const lineOf = (offset: number): number => text.slice(0, offset).split("\n").length;
  return {
    name: "revealing",
    concerns: (name) => (name === "reveal" ? "itself" : undefined),
    call(path: string, call: Call, machine: Machine) {
      if (path !== "lens.reveal") return undefined;
      machine.recordUse(call.at, (later) => {
        const assumptions = (later as unknown as { worlds: { assumptions(): ReadonlyMap<string, boolean> } }).worlds.assumptions();
        seen.push({
          line: lineOf(call.at.from),
          text: call.args.map((a) => `${a.name === null ? "" : `${a.name}=`}${shown(a.value, later)}`).join(", "),
          assumptions,
        });
        return [] as readonly Judgement[];
      });
      return call.args[0]?.value;
    },
  };
}

function reveal(
  code: string,
  modules: Readonly<Record<string, string>> = {},
): { readonly lines: ReadonlyMap<number, string>; readonly analysis: ReturnType<typeof interpret> } {
  const seen: Revealed[] = [];
  const analysis = interpret([{ uri: "test.py", text: code, module: parse(code) }], [revealing(code, seen)], (name) => {
    const text = modules[name];
    return text === undefined ? undefined : { uri: name, text, module: parse(text) };
  });
  const lines = new Map<number, string>();
  for (const { line, text } of seen) {
    const before = lines.get(line)?.split(" | ") ?? [];
    if (!before.includes(text)) lines.set(line, [...before, text].join(" | "));
  }
  return { lines, analysis };
}

describe("interpretation", () => {
  for (const file of readdirSync("test/interpret").filter((name) => name.endsWith(".md"))) {
    describe(file, () => {
      const { prelude, cases } = readFixture(readFileSync(`test/interpret/${file}`, "utf8"));
      for (const { title, code } of cases) {
        it(title, () => {
          const whole = prelude + code;
          const wanted = new Map(
            whole.split("\n").flatMap((line, i) => {
              const comment = /reveal\(.*# revealed: (.*)$/.exec(line);
              return comment ? [[i + 1, comment[1] ?? ""] as const] : [];
            }),
          );
          assert.deepEqual(Object.fromEntries(reveal(whole).lines), Object.fromEntries(wanted));
        });
      }
    });
  }

  it("runs a module of the project and names those it wants", () => {
    const { lines, analysis } = reveal("from lens import reveal\nfrom settings import units\nfrom .more import other\nreveal(units)\n", {
      settings: "units = 3\n",
    });
    assert.equal(lines.get(4), "3");
    assert.deepEqual(analysis.wantedModules, ["lens", ".more"]);
  });

  it("names modules from where they are imported", () => {
    const { analysis } = reveal("from . import net\nimport pack.train\nfrom pack.train import x\n", {
      "pack.train": "from .layers import y\nfrom . import z\n",
    });
    assert.deepEqual(analysis.wantedModules, [".", ".net", "pack", "pack.layers", "pack.z", "pack.train.x"]);
  });

  it("ends whatever it is given, within its steps", () => {
    const loops = "while True:\n  f()\n".repeat(3);
    const doubling = `s = "a"\n${"s = s + s\n".repeat(400)}`;
    const recursion = "def f(n):\n  if n: return f(n)\n  return [f(n + 1), f(n + 2), f(n + 3)]\nf(unknown)\n";
    const forks = Array.from({ length: 300 }, (_, i) => `if c${i}:\n  x = ${i}\nelse:\n  x = -x\n`).join("");
    const ranges = "[[[[(a, b, c, d) for a in range(10**12)] for b in range(4000)] for c in range(4000)] for d in range(4000)]\n";
    const self = "class A(A):\n  def __init__(self):\n    self.a = A()\nA().a.a.a\nx = [1]\nx.append(x)\nprint(x, x == x)\n";
    for (const text of [loops, doubling, recursion, forks, ranges, self]) assert.ok(reveal(text).analysis.steps < 1_000_000);
  });

  it("never throws", () => {
    const words = [
      "if ",
      "x",
      " = ",
      "f(",
      ")",
      "\n",
      "  ",
      "def f(x):\n  ",
      "return ",
      "for x in ",
      ":\n  ",
      "[",
      "]",
      "{",
      "}",
      "1",
      "'a'",
      ",",
      ".",
      "lambda x: ",
      "class A:\n  ",
      "self",
      "+",
      "while x:\n  ",
      "break\n",
      "continue\n",
      "try:\n  ",
      "except:\n  ",
      "x.append(x)\n",
      "import a\n",
      "from a import *\n",
      "not ",
      " in ",
      "==",
      "super()",
      "yield ",
      "__class__",
      "__proto__",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (parts) => {
        reveal(parts.join(""));
      }),
      { numRuns: isFull ? 3000 : 80, seed: 7 },
    );
  });
});
