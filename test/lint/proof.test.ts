import assert from "node:assert/strict";
import { createLinter } from "../../src/lint/linter";
import { edited } from "../../src/lint/edited";
import { proven } from "../../src/lint/proof";
import type { Program } from "../../src/lint/program";
import type { Result } from "../../src/lint/result";
import { fixTitle } from "../../src/text/word";

const linter = createLinter();
const imports = "import keras\nfrom keras import Input, Sequential\nfrom keras.layers import Dense\n";
const file = (text: string): Program => ({ units: [{ uri: "a.py", text: imports + text }] });
const titles = ({ findings }: Result): readonly string[] =>
  findings.flatMap(({ rule, fixes }) => fixes.map((fix) => `${rule}: ${fix.safe ? "" : "unsafe "}${fixTitle("en", fix)}`));

/** Makes every fix of every finding: none leaves anything behind. */
function assertMended(program: Program): void {
  const { findings } = linter.analyse(program);
  assert.ok(findings.some(({ fixes }) => fixes.length > 0));
  for (const { fixes } of findings)
    for (const fix of fixes)
      assert.deepEqual(
        linter.analyse(edited(program, fix.edits)).findings.map(({ rule }) => rule),
        [],
        fixTitle("en", fix),
      );
}

const builder = 'def net():\n    return Sequential([Input((8,)), Dense(1, activation="softmax")])\n';

describe("fixes that were tried", () => {
  it("mend what comes up behind their fault along with it", () => {
    const program = file(
      `${builder}net().compile(loss="binary_crossentropy")\nnet().compile(loss=keras.losses.BinaryCrossentropy(from_logits=True))\n`,
    );
    assert.ok(titles(linter.analyse(program)).includes("softmax-on-one-unit: Use sigmoid; remove from_logits=True"));
    assertMended(program);
  });

  it("say once what they do several times, and are as safe as the least safe part", () => {
    const three = ["", "", ""].map(() => 'net().compile(loss="categorical_crossentropy")\n').join("");
    const program = file(`${builder}net().compile(loss="binary_crossentropy")\n${three}`);
    const [first] = titles(linter.analyse(program));
    assert.match(first ?? "", /^softmax-on-one-unit: unsafe [^;]+(?:; [^;]+)?$/);
    assertMended(program);
  });

  it("are left out where what they bring up cannot be mended", () => {
    const wide = 'def net():\n    return Sequential([Input((8,)), Dense(3, activation="softmax")])\n';
    const program = file(`${wide}net().compile(loss="hinge")\nnet().compile(loss="categorical_crossentropy")\n`);
    assert.ok(!titles(linter.analyse(program)).includes("one-sided-output-with-hinge: unsafe Use tanh"));
    assertMended(program);
  });

  it("reach into other modules", () => {
    const modules = new Map([["parts", { uri: "parts.py", text: `${imports}${builder}` }]]);
    const program: Program = {
      ...file(
        'from parts import net\nnet().compile(loss="binary_crossentropy")\nnet().compile(loss=keras.losses.BinaryCrossentropy(from_logits=True))\n',
      ),
      modules,
    };
    assert.ok(
      linter.analyse(program).findings.some(({ fixes }) => fixes.some(({ edits }) => new Set(edits.map(({ at }) => at.uri)).size === 2)),
    );
    assertMended(program);
  });

  it("are tried when they are asked for, once", () => {
    let trials = 0;
    const program = file('model = Sequential([Input((8,)), Dense(1, activation="softmax")])\nmodel.compile(loss="binary_crossentropy")\n');
    const plain = linter.analyse(program);
    const result = proven(program, plain, (changed) => {
      trials++;
      return linter.analyse(changed);
    });
    assert.equal(trials, 0);
    const [finding] = result.findings;
    assert.equal(finding?.fixes.length, 1);
    assert.equal(finding.fixes, finding.fixes);
    assert.equal(trials, 1);
  });

  it("are only those of whole programs, of what is judged, and as many as the steps allow", () => {
    const program = file('model = Sequential([Input((8,)), Dense(1, activation="softmax")])\nmodel.compile(loss="binary_crossentropy")\n');
    const plain = linter.analyse(program);
    const never = (): never => assert.fail("tried");
    const count = ({ findings }: Result): number => findings.flatMap(({ fixes }) => fixes).length;
    assert.equal(count(proven(program, { ...plain, analysis: { ...plain.analysis, complete: false } }, never)), 1);
    assert.equal(count(proven(program, { ...plain, analysis: { ...plain.analysis, steps: 2_000_000 } }, never)), 1);
    const misspelt = file('model = Sequential([Input((8,)), Dense(1, activation="sofmax")])\nmodel.compile(loss="binary_crossentropy")\n');
    assert.deepEqual(titles(linter.analyse(misspelt)), ["unknown-activation: unsafe Replace by softmax"]);
  });

  it("are left out where the trial does not come to its end, or leaves the fault", () => {
    const program = file('model = Sequential([Input((8,)), Dense(1, activation="softmax")])\nmodel.compile(loss="binary_crossentropy")\n');
    const plain = linter.analyse(program);
    const mended = (analyse: (changed: Program) => Result): number | undefined => proven(program, plain, analyse).findings[0]?.fixes.length;
    assert.equal(
      mended((changed) => {
        const then = linter.analyse(changed);
        return { ...then, analysis: { ...then.analysis, complete: false } };
      }),
      0,
    );
    assert.equal(
      mended(() => plain),
      0,
    );
    assert.equal(
      mended((changed) => linter.analyse(changed)),
      1,
    );
  });
});
