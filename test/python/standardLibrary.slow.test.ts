import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { isFull } from "../full";

describe("python: the standard library", () => {
  it("has the same calls, definitions and targets as in CPython's own tree", function () {
    // Some twenty seconds, and it needs a Python.
    if (!isFull || spawnSync("python3", ["--version"]).status !== 0) this.skip();
    this.timeout(300_000);
    const { status, stdout } = spawnSync(process.execPath, ["scripts/compareTrees.mjs"], { encoding: "utf8", maxBuffer: 1 << 26 });
    assert.equal(status, 0, stdout);
    assert.match(stdout, /^0 differences$/m);
  });
});
