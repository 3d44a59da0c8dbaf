import { strict as assert } from "node:assert";
import type { Fix, LintFinding } from "../../src/lint/result";
import { shownAt } from "../../src/vscode/findingPlaces";
import { chosenFixes } from "../../src/lint/chosenFixes";

const fix = (from: number, to: number, safe = true): Fix => ({ title: "useSigmoid", data: {}, safe, edits: [{ at: { uri: "file:///a.py", from, to }, text: "x" }] });
const finding = (...fixes: readonly Fix[]): LintFinding => ({
  rule: "softmax-on-one-unit", message: "constantOutput", data: {}, severity: "error", at: { uri: "file:///a.py", from: 0, to: 1 }, related: [], fixes,
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

describe("where a finding is shown", () => {
  const main = { uri: "file:///a.py", from: 5, to: 9 };
  const imported = { uri: "file:///heads.py", from: 1, to: 2 };
  const isInside = ({ uri }: { readonly uri: string }): boolean => uri === main.uri;

  it("is its own place", () => {
    assert.deepEqual(shownAt({ ...finding(), at: main }, isInside), { at: main, related: [], elsewhere: null });
  });

  it("is its first place in the program where its own lies in a module", () => {
    const related = [{ at: imported, message: "theLayer", data: {} }, { at: main, message: "theLoss", data: {} }];
    assert.deepEqual(shownAt({ ...finding(), at: imported, related }, isInside), { at: main, related: [related[0]], elsewhere: imported });
  });

  it("is nowhere where the program has no part in it", () => {
    assert.equal(shownAt({ ...finding(), at: imported }, isInside), undefined);
  });
});
