import { strict as assert } from "node:assert";
import { Throttle, type Later } from "../../src/vscode/throttle";

describe("a throttle", () => {
  /** A clock that stands still until it is moved. */
  const clock = () => {
    let now = 0;
    let waiting: { readonly at: number; readonly run: () => void }[] = [];
    const later: Later = (run, delayMs) => {
      const timer = { at: now + delayMs, run };
      waiting.push(timer);
      return () => void (waiting = waiting.filter((each) => each !== timer));
    };
    const pass = (ms: number): void => {
      now += ms;
      const due = waiting.filter(({ at }) => at <= now);
      waiting = waiting.filter(({ at }) => at > now);
      for (const { run } of due) run();
    };
    return { later, pass, waiting: () => waiting.length };
  };

  it("runs at once, then once more for all that was asked meanwhile", () => {
    const { later, pass, waiting } = clock();
    let runs = 0;
    const throttle = new Throttle(10, () => runs++, later);
    for (let i = 0; i < 5; i++) throttle.ask();
    assert.equal(runs, 1);
    pass(9);
    assert.equal(runs, 1);
    pass(1);
    assert.equal(runs, 2);
    throttle.ask();
    assert.equal(runs, 2, "the pause counts from the second run too");
    pass(10);
    assert.equal(runs, 3);
    pass(10);
    assert.deepEqual([runs, waiting()], [3, 0]);
    throttle.ask();
    assert.equal(runs, 4);
  });

  it("runs no more when it is disposed", () => {
    const { later, pass, waiting } = clock();
    let runs = 0;
    const throttle = new Throttle(5, () => runs++, later);
    throttle.ask();
    throttle.ask();
    throttle.dispose();
    assert.equal(waiting(), 0);
    pass(20);
    assert.equal(runs, 1);
  });
});
