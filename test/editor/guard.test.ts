import { strict as assert } from "node:assert";
import type { LogOutputChannel } from "vscode";
import { DisposableStore, DisposableValue } from "../../src/vscode/dispose";
import { guard } from "../../src/vscode/guard";

describe("a guarded callback", () => {
  const errors: string[] = [];
  // Only this method is called.
  const log = { error: (message: string) => errors.push(message) } as unknown as LogOutputChannel;
  beforeEach(() => errors.splice(0));

  it("passes on arguments and result", () => {
    assert.equal(guard(log, "sum", (a: number, b: number) => a + b)(1, 2), 3);
    assert.deepEqual(errors, []);
  });

  it("logs what is thrown, with its name and stack, and answers nothing", () => {
    assert.equal(
      guard(log, "hover", () => {
        throw new Error("broken");
      })(),
      undefined,
    );
    assert.match(errors[0] ?? "", /^hover failed: Error: broken\n +at /);
  });

  it("tells the reason in one line where that is wanted", async () => {
    const told: string[] = [];
    guard(
      log,
      "copy",
      () => {
        throw new Error("no\nclipboard");
      },
      (reason) => void told.push(reason),
    )();
    await guard(
      log,
      "save",
      () => Promise.reject(new Error("disk full")),
      (reason) => void told.push(reason),
    )();
    // oxlint-disable-next-line no-throw-literal -- Anything may be thrown.
    guard(
      log,
      "open",
      () => {
        throw "odd";
      },
      (reason) => void told.push(reason),
    )();
    guard(
      log,
      "right",
      () => 1,
      (reason) => void told.push(reason),
    )();
    assert.deepEqual(told, ["no", "disk full", "odd"]);
    assert.equal(errors.length, 3);
  });

  it("does so for promises too", async () => {
    assert.equal(await guard(log, "reveal", () => Promise.reject(new Error("broken")))(), undefined);
    assert.equal(errors.length, 1);
  });
});

describe("disposables", () => {
  const traced = (name: string, into: string[]): { dispose(): void } => ({ dispose: () => void into.push(name) });

  it("go newest first, each once", () => {
    const gone: string[] = [];
    const store = new DisposableStore();
    store.add(traced("a", gone));
    store.add(traced("b", gone));
    store.dispose();
    store.dispose();
    store.add(traced("late", gone));
    assert.deepEqual(gone, ["b", "a", "late"]);
  });

  it("make room for their successor", () => {
    const gone: string[] = [];
    const value = new DisposableValue();
    value.value = traced("a", gone);
    value.value = traced("b", gone);
    assert.deepEqual(gone, ["a"]);
    value.dispose();
    assert.deepEqual(gone, ["a", "b"]);
  });
});
