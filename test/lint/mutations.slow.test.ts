import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { createLinter } from "../../src/lint/linter";
import type { LintFinding } from "../../src/lint/result";
import type { Place } from "../../src/model/known";
import { parse } from "../../src/python/parse";
import { applyFix } from "../check";
import { readFixture } from "../fixture";

const isFull = process.env["FULL"] !== undefined;
const runs = isFull ? 20_000 : 15;
const linter = createLinter();
const uri = "a.py";
const findingsIn = (text: string): readonly LintFinding[] => {
  const { findings, failures, analysis } = linter.analyse({ units: [{ uri, text }] });
  assert.deepEqual(failures, []);
  assert.ok(analysis.steps < 1_000_000, `${analysis.steps} steps`);
  return findings;
};

const sources = [
  ...readdirSync("examples").filter((name) => name.endsWith(".py")).map((name) => readFileSync(`examples/${name}`, "utf8")),
  ...readdirSync("test/rules").filter((name) => name.endsWith(".md")).flatMap((name) => {
    const { prelude, cases } = readFixture(readFileSync(`test/rules/${name}`, "utf8"));
    return cases.map(({ code }) => prelude + code);
  }),
];
const words = [
  "(", ")", "[", "]", "{", "}", "'", '"', '"""', "\\", "#", "\n", "\n    ", "\r", "\t", "\0", "\ud800", "😀", ",", "=", "*", "**", "-1", "1e999", "10**12",
  "__proto__", "constructor", "toString", "self", "lambda: ", "yield ", "return ", "await ", "del ", "global x\n", "if unknown():\n", "while True:\n", "try:\n", "for i in range(10**9):\n",
  "Dense(1), ", "activation='softmax'", "from_logits=True", "loss='mse'", "model", ".compile(", "units=",
];
/** A source with stretches removed, repeated, taken from another, and words put in. */
const mutated = fc.tuple(
  fc.constantFrom(...sources),
  fc.array(fc.tuple(fc.nat(), fc.oneof(fc.constant(0), fc.nat({ max: 30 })), fc.oneof(fc.constantFrom("", ...words), fc.tuple(fc.constantFrom(...sources), fc.nat(), fc.nat({ max: 200 })))), { minLength: 1, maxLength: 6 }),
).map(([source, edits]) => edits.reduce((text, [at, removed, added]) => {
  const offset = text.length === 0 ? 0 : at % text.length;
  const inserted = typeof added === "string" ? added : added[0].slice(added[1] % added[0].length).slice(0, added[2]);
  return text.slice(0, offset) + inserted + text.slice(offset + removed);
}, source));

const isInside = ({ from, to }: Place, text: string): boolean => from >= 0 && from <= to && to <= text.length;

describe("any change to a program", () => {
  it("leaves every place inside the text, and every fix gives text that parses no worse", () => fc.assert(fc.property(mutated, (text) => {
    for (const finding of findingsIn(text)) {
      for (const at of [finding.at, ...finding.related.map((related) => related.at)]) assert.ok(isInside(at, text), finding.rule);
      for (const fix of finding.fixes) {
        for (const [index, { at }] of fix.edits.entries()) assert.ok(isInside(at, text) && at.from >= (fix.edits[index - 1]?.at.to ?? 0), `${finding.rule}: ${fix.title}`);
        assert.ok(parse(applyFix(text, fix, uri)).problems.length <= parse(text).problems.length, `${finding.rule}: ${fix.title}`);
      }
    }
  }), { numRuns: runs, seed: 11 }));
});

const head = "import keras\nfrom keras import Input, Model, Sequential, layers\nfrom keras.layers import Activation, Dense\n";
const wrong = "model = Sequential([Dense(1, activation='softmax')])\nmodel.compile(loss='mse')\n";
const many = isFull ? 100_000 : 150;
/** Doublings of a model: the last of them stand for more layers than any memory holds. */
const doublings = isFull ? 40 : 8;

/** Programs that once took minutes, gigabytes or the call stack. Each must leave the fault before it standing. */
const hostile: Readonly<Record<string, string>> = {
  "a chain of attributes": `a${".a".repeat(many)}`,
  "calls in calls": "f(".repeat(many),
  "a list of very many": `x = [${"1,".repeat(many)}]`,
  "compiles without end": "model.compile(loss='mse')\n".repeat(many),
  "layers without end": "n = Sequential()\n" + "n.add(Dense(3))\n".repeat(many),
  "a string that doubles": "x = 'ab'\n" + "x = f'{x}{x}'\n".repeat(60) + "x = x.join([x] * 1000)\nx = '{}{}'.format(x, x)\nx = '%s%s' % (x, x)\nx = x.replace('a', x)\n",
  "a list that doubles": "x = [1]\n" + "x.extend(x)\nx += x\nx = [*x, *x]\nx = x + x\n".repeat(20),
  "a tuple that doubles": "x = (1,)\n" + "x = x + x\n".repeat(60),
  "tuples of one tuple": "x = (1, 1)\n" + "x = (x, x)\n".repeat(60) + "y = x in [x]\nz = {x: 1}\nmodel.compile(loss='mse', metrics=x)\nSequential(x)\n",
  "a list in itself": "x = []\nx.append(x)\nmodel.compile(loss=x, metrics=x)\nModel(x, x)\nDense(x)(x)\nSequential(x)\n",
  "models of two of one model": "m = Sequential([Dense(3)])\n" + "m = Sequential([m, m])\n".repeat(doublings) + "m.compile(loss='mse')\n",
  "a class derived from itself": "class A(A):\n    def __init__(self): self.a = A()\nA()\n",
  "a model that holds itself": "class M(keras.Model):\n    def __init__(self):\n        super().__init__()\n        self.m = M()\n    def call(self, x): return self.m(self.m(x))\nm = M()\nm.compile(loss='mse')\n",
  "names of prototypes": "__proto__ = {}\n__proto__['__proto__'] = constructor\nDense(3, activation='__proto__', name='constructor')\nlayers.__proto__(3)\nkeras.losses.constructor()\nmodel.compile(loss={'__proto__': 'mse'}, metrics=['toString'])\n",
  "a range without end": "for i in range(10**12):\n    model.add(Dense(3))\nx = [i for i in range(10**12)]\n",
};

describe("a program that would never end", () => {
  for (const [name, text] of Object.entries(hostile)) {
    it(`does no harm: ${name}`, () => assert.ok(findingsIn(head + wrong + text).some(({ rule }) => rule === "softmax-on-one-unit" || rule.includes("softmax"))));
  }
});

describe("one fault in several places", () => {
  it("is one finding, whose fix mends them all", () => {
    const text = `${head}model = Sequential([Input((4,)), Dense(3)])\n${"model.compile(loss='sparse_categorical_crossentropy')\n".repeat(2)}`;
    const [finding, ...others] = findingsIn(text);
    assert.deepEqual(others, []);
    for (const fix of finding?.fixes ?? []) assert.deepEqual(findingsIn(applyFix(text, fix, uri)), [], fix.title);
  });

  it("has no fix where the statement is half typed", () => {
    for (const { fixes } of findingsIn(`${head}model = Sequential([Dense(1, activation='softmax', name='a)])\nmodel.compile(loss='mse')\n`)) assert.deepEqual(fixes, []);
  });
});
