import assert from "node:assert/strict";
import { attemptsIn } from "../../src/lint/attempt";
import type { Failure } from "../../src/model/analysis";

describe("a bug in one part of the work", () => {
  it("loses that part alone, and is told once", () => {
    const failures: Failure[] = [];
    const attempt = attemptsIn(failures);
    const fail = (): string => {
      throw new TypeError("a bug");
    };
    assert.equal(attempt("one rule", "nothing", fail), "nothing");
    assert.equal(attempt("one rule", "nothing", fail), "nothing");
    assert.equal(
      attempt("another", "nothing", () => "found"),
      "found",
    );
    assert.deepEqual(
      failures.map(({ during, error }) => [during, error instanceof TypeError]),
      [["one rule", true]],
    );
  });
});
