import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createLinter } from "../../src/lint/linter";
import { rules } from "../../src/rules/index";
import { run, type Rule } from "../../src/rules/rule";

const prelude = `import keras
import numpy as np
from keras import Input, Sequential
from keras.layers import *
from sklearn.preprocessing import *
from sklearn.datasets import *
from keras.preprocessing.image import ImageDataGenerator
`;

/** Rules whose every `judges` is a judgement take one. */
const judging = rules.filter(({ judges }) => judges === "judgement") as unknown as readonly Rule<"judgement">[];

// Programs with two faults in one place: one for each pair of rules that meet in any program that was tried, most often where nothing else silences the second.
describe("precedence: of two rules that speak of one place, the more precise one speaks", () => {
  const linter = createLinter();
  const cases = readFileSync("test/rules/precedence.txt", "utf8").split(/^# /m).slice(1);
  for (const one of cases) {
    const [title = "", ...lines] = one.split("\n");
    it(title, () => {
      const { findings, analysis } = linter.analyse({ units: [{ uri: "a.py", text: prelude + lines.join("\n") }] });
      const said = new Set(findings.map(({ rule }) => rule));
      const subjects = analysis.uses.flatMap(({ worlds }) => worlds.map(({ subject }) => subject));
      const heldBack = judging
        .filter((rule) => !said.has(rule.id) && subjects.some((subject) => run(rule, subject).length > 0))
        .map(({ id }) => id);
      assert.equal(`${[...said].sort().join(", ")} before ${heldBack.sort().join(", ")}`, title);
    });
  }
});
