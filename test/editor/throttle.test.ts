import { strict as assert } from "node:assert";
import { setTimeout as pause } from "node:timers/promises";
import { Throttle } from "../../src/vscode/throttle";

describe("a throttle", () => {
  it("runs at once, then once more for all that was asked meanwhile", async () => {
    let runs = 0;
    const throttle = new Throttle(10, () => runs++);
    for (let i = 0; i < 5; i++) throttle.ask();
    assert.equal(runs, 1);
    await pause(40);
    assert.equal(runs, 2);
    throttle.ask();
    assert.equal(runs, 3);
    throttle.dispose();
  });

  it("runs no more when it is disposed", async () => {
    let runs = 0;
    const throttle = new Throttle(5, () => runs++);
    throttle.ask();
    throttle.ask();
    throttle.dispose();
    await pause(20);
    assert.equal(runs, 1);
  });
});
