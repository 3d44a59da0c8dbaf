import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { remembered } from "../src/interpret/remembered";
import { createLinter } from "../src/lint/linter";
import type { LintFinding } from "../src/lint/result";
import { rules } from "../src/rules/index";
import { applyFix, assertFindings } from "./check";
import { expectations, readFixture, withoutExpectations, type Case } from "./fixture";
import { said } from "./said";

const linter = createLinter();
const uri = "file:///case.py";

/** What is found in a text, each looked at once: most that a fix makes is a repair that the fixture shows. */
const resultOf = remembered(10_000, (text) => linter.analyse({ units: [{ uri, text }] }));
const findingsIn = (text: string): readonly LintFinding[] => resultOf(text).findings;
const findingsOfCase = (text: string, where: string): readonly LintFinding[] =>
  assertFindings(({ units: [unit] }) => resultOf(unit?.text ?? ""), [{ uri, text }], where);

const isUpdate = process.env["UPDATE"] === "1";
const saidFile = (id: string): string => `test/rules/said/${id}.txt`;

/** What was said of each case of a rule's fixture when people read it last, by title; of cases with one title in their order. */
function readSaid(id: string): ReadonlyMap<string, readonly string[]> {
  const byTitle = new Map<string, readonly string[]>();
  const parts = existsSync(saidFile(id))
    ? readFileSync(saidFile(id), "utf8")
        .split(/^## (.*)\n/m)
        .slice(1)
    : [];
  for (let i = 0; i < parts.length; i += 2) byTitle.set(parts[i] ?? "", [...(byTitle.get(parts[i] ?? "") ?? []), parts[i + 1] ?? ""]);
  return byTitle;
}

function writeSaid(id: string, cases: readonly Case[], now: readonly string[]): void {
  mkdirSync("test/rules/said", { recursive: true });
  writeFileSync(saidFile(id), cases.flatMap(({ title }, number) => (now[number] ? [`## ${title}\n${now[number]}`] : [])).join(""));
}

/** The message keys that a model with this output and loss gets on each backend of Keras 3. */
const keysByBackend = (output: string, loss: string): readonly (string | undefined)[] =>
  (["tensorflow", "jax", "torch"] as const).map((backend) => {
    const text = `import keras\nmodel = keras.Sequential([keras.Input((8,)), ${output}])\nmodel.compile(loss=${loss})\n`;
    return linter.analyse({ units: [{ uri, text }], backend, version: "keras" }).findings[0]?.message;
  });

describe("rules", () => {
  it("say what happens on the backend in use", () => {
    const [softmax, sigmoid] = ['keras.layers.Dense(4, activation="softmax")', 'keras.layers.Dense(1, activation="sigmoid")'];
    assert.deepEqual(keysByBackend(softmax, '"binary_crossentropy"'), [
      "tiedColumnsTrainedApart",
      "tiedColumnsSmallGradient",
      "tiedColumnsSmallGradient",
    ]);
    assert.deepEqual(
      keysByBackend(`${softmax}, keras.layers.Dropout(0.1)`, '"binary_crossentropy"'),
      Array(3).fill("tiedColumnsSmallGradient"),
    );
    assert.deepEqual(keysByBackend(softmax, "keras.losses.CategoricalCrossentropy(from_logits=True)"), [
      "appliedTwiceButKept",
      "normalisedTwice",
      "normalisedTwice",
    ]);
    assert.deepEqual(keysByBackend(sigmoid, "keras.losses.BinaryCrossentropy(from_logits=True)"), [
      "appliedTwiceButKept",
      "squeezedTwice",
      "squeezedTwice",
    ]);
    assert.deepEqual(keysByBackend(sigmoid, '"sparse_categorical_crossentropy"'), [
      "onlyClassZeroFails",
      "onlyClassZeroSilently",
      "onlyClassZeroFails",
    ]);
  });

  it("say that it is not known where the version, a bare operation or a call by hand leaves it open (keptLogits)", () => {
    const keysOf = (lines: string, version: "keras" | "keras2" = "keras") =>
      linter
        .analyse({
          units: [
            {
              uri,
              text: `import keras\ninputs = keras.Input((8,))\nloss = keras.losses.CategoricalCrossentropy(from_logits=True)\n${lines}\n`,
            },
          ],
          backend: "tensorflow",
          version,
        })
        .findings.map(({ message }) => message);
    const layer = 'keras.layers.Dense(4, activation="softmax")(inputs)';
    assert.deepEqual(keysOf(`keras.Model(inputs, ${layer}).compile(loss=loss)`), ["appliedTwiceButKept"]);
    assert.deepEqual(keysOf(`keras.Model(inputs, ${layer}).compile(loss=loss)`, "keras2"), ["normalisedTwiceUnlessKept"]);
    assert.deepEqual(keysOf("keras.Model(inputs, keras.ops.softmax(keras.layers.Dense(4)(inputs))).compile(loss=loss)"), [
      "normalisedTwiceUnlessKept",
    ]);
    assert.deepEqual(keysOf(`loss(labels, ${layer})`), ["normalisedTwiceUnlessKept"]);
  });

  it("have a fixture each, and no fixture is left over", () => {
    assert.deepEqual(
      readdirSync("test/rules")
        .filter((name) => name.endsWith(".md"))
        .sort(),
      rules.map(({ id }) => `${id}.md`).sort(),
    );
  });

  it("yield to rules that there are, and never in a circle", () => {
    const below = (id: string, path: readonly string[]): void => {
      assert.ok(!path.includes(id), [...path, id].join(", "));
      const found = rules.find((one) => one.id === id);
      assert.ok(found, id);
      for (const above of found.yieldsTo) below(above, [...path, id]);
    };
    for (const { id } of rules) below(id, []);
  });

  for (const { id, severity } of rules) {
    const file = `test/rules/${id}.md`;
    if (!existsSync(file)) continue;
    describe(id, () => {
      const { prelude, cases } = readFixture(readFileSync(file, "utf8"));
      const saidBefore = readSaid(id);
      const saidNow: string[] = [];

      for (const [number, { title, line, code, fixed }] of cases.entries()) {
        it(title, () => {
          const text = withoutExpectations(prelude + code);
          const findings = findingsOfCase(prelude + code, `${file}:${line}`);
          saidNow[number] = said(findings, text, uri);
          const sameTitle = saidNow.filter((one, index) => one !== "" && index < number && cases[index]?.title === title).length;
          if (!isUpdate && findings.length > 0)
            assert.equal(saidNow[number], saidBefore.get(title)?.[sameTitle], `${file}:${line}: UPDATE=1 takes what is said now; read it`);
          const first = findings[0];
          for (const [number, repaired] of fixed) {
            const fix = first?.fixes[number - 1];
            assert.ok(fix, `${file}:${line}: there is no fix ${number}`);
            assert.equal(applyFix(text, fix, uri), prelude + withoutExpectations(repaired), `${file}:${line}: fix ${number}`);
            findingsOfCase(prelude + repaired, `${file}:${line}: after fix ${number}`);
          }
        });
      }

      if (isUpdate) after(() => writeSaid(id, cases, saidNow));

      it("is silent after any of its fixes, and the first brings up nothing new", () => {
        for (const { line, code } of cases) {
          const text = withoutExpectations(prelude + code);
          const before = findingsIn(text);
          const rulesBefore = new Set(before.map(({ rule }) => rule));
          for (const finding of before.filter((one) => one.rule === id)) {
            finding.fixes.forEach((fix, index) => {
              const after = findingsIn(applyFix(text, fix, uri));
              const where = `${file}:${line}: ${fix.title}`;
              assert.equal(after.filter((one) => one.rule === id).length, before.filter((one) => one.rule === id).length - 1, where);
              if (index === 0)
                assert.deepEqual(
                  after.filter((one) => !rulesBefore.has(one.rule)).map(({ rule }) => rule),
                  [],
                  where,
                );
            });
          }
        }
      });

      it("has a fault, a repair and something right that looks like it", () => {
        const silent = cases.filter(({ code }) => expectations(code).length === 0);
        assert.ok(cases.some(({ code }) => expectations(code).some((one) => one.rule === id && one.severity === severity)));
        assert.ok(cases.some(({ fixed }) => fixed.has(1)));
        assert.ok(silent.length > 0);
      });
    });
  }
});
