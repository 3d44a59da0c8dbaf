import { strict as assert } from "node:assert";
import type { Fix, LintFinding } from "../../src/lint/result";
import { shownAt } from "../../src/vscode/findingPlaces";
import { chosenFixes, editsOfAll } from "../../src/lint/chosenFixes";
import { edited } from "../../src/lint/edited";
import { createLinter } from "../../src/lint/linter";

const fix = (from: number, to: number, safe = true): Fix => ({
  title: "useSigmoid",
  data: {},
  safe,
  edits: [{ at: { uri: "file:///a.py", from, to }, text: "x" }],
});
const finding = (...fixes: readonly Fix[]): LintFinding => ({
  rule: "softmax-on-one-unit",
  message: "constantOutput",
  data: {},
  severity: "error",
  at: { uri: "file:///a.py", from: 0, to: 1 },
  related: [],
  fixes,
});

describe("fixing all", () => {
  it("takes the first fix of each finding", () => {
    const first = fix(0, 3);
    const second = fix(10, 13);
    assert.deepEqual(chosenFixes([finding(first, fix(20, 21)), finding(second)]), [first, second]);
  });

  it("does not choose a lesser fix because the best one has to be asked for", () => {
    assert.deepEqual(chosenFixes([finding(fix(0, 3, false), fix(5, 6))]), []);
  });

  it("leaves out what would touch the text of another fix", () => {
    const first = fix(0, 3);
    assert.deepEqual(chosenFixes([finding(first), finding(fix(3, 3)), finding(fix(2, 8))]), [first]);
  });
});

const imports = "from keras import Input, Sequential\nfrom keras.layers import Dense\n";

describe("all fixes of a program", () => {
  const linter = createLinter();
  const mended = (text: string): string => {
    const program = { units: [{ uri: "a.py", text: imports + text }] };
    const edits = editsOfAll(program, linter.analyse(program).findings, (changed) => linter.analyse(changed));
    return edited(program, edits).units[0]?.text.slice(imports.length) ?? "";
  };

  it("leave no metric twice", () => {
    const model = (metrics: string, name = "model"): string =>
      `${name} = Sequential([Input((8,)), Dense(1)])\n${name}.compile(loss="mse", metrics=[${metrics}])\n`;
    assert.equal(mended(model('"accuracy", "binary_accuracy"')), model('"mean_absolute_error"'));
    assert.equal(
      mended(model('"accuracy"') + model('"accuracy"', "other")),
      model('"mean_absolute_error"') + model('"mean_absolute_error"', "other"),
    );
  });

  it("are none where nothing is found", () => {
    assert.equal(
      mended('model = Sequential([Input((8,)), Dense(1)])\nmodel.compile(loss="mse")\n'),
      'model = Sequential([Input((8,)), Dense(1)])\nmodel.compile(loss="mse")\n',
    );
  });
});

describe("where a finding is shown", () => {
  const main = { uri: "file:///a.py", from: 5, to: 9 };
  const imported = { uri: "file:///heads.py", from: 1, to: 2 };
  const isInside = ({ uri }: { readonly uri: string }): boolean => uri === main.uri;

  it("is its own place", () => {
    assert.deepEqual(shownAt({ ...finding(), at: main }, isInside), { at: main, related: [], elsewhere: null });
  });

  it("is its first place in the program where its own lies in a module", () => {
    const related = [
      { at: imported, message: "theLayer", data: {} },
      { at: main, message: "theLoss", data: {} },
    ];
    assert.deepEqual(shownAt({ ...finding(), at: imported, related }, isInside), { at: main, related: [related[0]], elsewhere: imported });
  });

  it("is nowhere where the program has no part in it", () => {
    assert.equal(shownAt({ ...finding(), at: imported }, isInside), undefined);
  });
});
