import { strict as assert } from "node:assert";
import { commandAt, parse, type Options } from "../../src/cli/arguments";

const options: Options = {
  at: { value: "NUMBERS" },
  format: { value: "FORMAT", choices: ["text", "json"] },
  output: { value: "FILE", short: "o" },
  "no-config": {},
};

const parsed = (...argv: string[]) => {
  const { names, options: given, problem } = parse(argv, options);
  return { names, given: Object.fromEntries(given), problem };
};

describe("arguments of the command line", () => {
  it("takes values that begin with a minus", () => {
    for (const argv of [
      ["--at", "-2,1", "relu"],
      ["--at=-2,1", "relu"],
      ["relu", "--at", "-2,1"],
    ]) {
      assert.deepEqual(parsed(...argv), { names: ["relu"], given: { at: ["-2,1"] }, problem: null });
    }
    assert.deepEqual(parsed("--at", "-", "-o", "-").given, { at: ["-"], output: ["-"] });
  });

  it("ends the options at two minuses", () => {
    assert.deepEqual(parsed("a", "--", "--at", "-o", "--"), { names: ["a", "--at", "-o", "--"], given: {}, problem: null });
  });

  it("keeps every value of an option in order, and knows letters", () => {
    assert.deepEqual(parsed("--at", "1", "-oa.svg", "--at=2").given, { at: ["1", "2"], output: ["a.svg"] });
  });

  it("says what is wrong", () => {
    assert.deepEqual(parsed("--tofu", "x").problem, { key: "unknownOption", option: "--tofu" });
    assert.deepEqual(parsed("--__proto__").problem, { key: "unknownOption", option: "--__proto__" });
    assert.deepEqual(parsed("-z").problem, { key: "unknownOption", option: "-z" });
    assert.deepEqual(parsed("--at").problem, { key: "missingValue", option: "--at" });
    assert.deepEqual(parsed("--at", "--format", "json").problem, { key: "missingValue", option: "--at" });
    assert.deepEqual(parsed("--at", "--", "json").problem, { key: "missingValue", option: "--at" });
    assert.deepEqual(parsed("--no-config=1").problem, { key: "needlessValue", option: "--no-config" });
    assert.deepEqual(parsed("--format", "yaml").problem, { key: "wrongChoice", option: "--format", value: "yaml", choices: "text, json" });
  });

  it("does not take an option's value for the command", () => {
    assert.equal(commandAt(["--format", "json", "check", "a.py"], options), 2);
    assert.equal(commandAt(["--no-config"], options), -1);
  });
});
