import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { createLinter } from "../../src/lint/linter";
import { readFixture } from "../fixture";
import { Fuzzer, faultKey } from "./fuzzer";
import { faultyHead, hostilePrograms } from "./hostile";
import { examine } from "./oracles";
import { Random } from "./random";
import { isFull } from "../full";

const seed = Number(process.env["SEED"] ?? 1);

describe("random programs and random changes to real ones", () => {
  it("break nothing", function () {
    this.timeout(600_000);
    const fuzzer = new Fuzzer(seed);
    for (let index = 0; index < (isFull ? 4000 : 20); index++) {
      const { case: one, outcome } = fuzzer.run(index);
      const [complaint] = outcome.complaints;
      if (!complaint) continue;
      const fault = fuzzer.shrunk(index, one, complaint);
      assert.fail(`seed ${seed}, case ${index} (${one.kind}): ${faultKey(fault)}\n${fault.case.text}\n${fault.detail}`);
    }
  });

  it("are the same for the same seed", () => {
    const [first, second, other] = [new Fuzzer(7), new Fuzzer(7), new Fuzzer(8)].map((fuzzer) =>
      [3, 4, 5].map((index) => fuzzer.run(index).case),
    );
    assert.deepEqual(first, second);
    assert.notDeepEqual(first, other);
  });
});

describe("programs made to break what reads them", () => {
  const linter = createLinter();
  for (const { name, write, most } of hostilePrograms) {
    it(`hide nothing while they are small: ${name}`, () => {
      const { findings, failures } = linter.analyse({ units: [{ uri: "hostile.py", text: faultyHead + write(Math.ceil(most / 5000)) }] });
      assert.deepEqual(failures, []);
      assert.ok(
        findings.some(({ rule }) => rule.includes("softmax")),
        "The fault above is lost.",
      );
    });
  }
});

describe("cases that once failed", () => {
  const linter = createLinter();
  for (const { title, line, code } of readFixture(readFileSync("test/fuzz/kept.md", "utf8")).cases) {
    it(`${title} (line ${line})`, () => {
      // Random numbers choose which of the oracles are held against a case: by two dozen, all are.
      const outcomes = Array.from({ length: isFull ? 24 : 3 }, (_, index) =>
        examine({ kind: "tokens", text: code }, linter, new Random(seed, index)),
      );
      assert.deepEqual(
        outcomes.flatMap(({ complaints }) => complaints),
        [],
      );
      assert.ok(
        outcomes.every(({ findings }) => findings > 0),
        "There is nothing left to find in it.",
      );
    });
  }
});
