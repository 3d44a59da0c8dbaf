import { strict as assert } from "node:assert";
import type { Io } from "../../src/cli/io";
import { run } from "../../src/cli/run";
import { call, filesOf } from "./machine";

describe("a call that others help with", () => {
  const model = (loss: string): string =>
    `from tensorflow import keras\nmodel = keras.Sequential([keras.layers.Dense(3, activation="softmax")])\nmodel.compile("adam", "${loss}")\n`;
  const files = { "a.py": model("mse"), "b.py": Uint8Array.of(0), "c.py": model("binary_crossentropy"), "d.ipynb": "{", "e.py": "x = 1\n" };
  const argv = ["check", "--format", "json", "a.py", "b.py", "c.py", "d.ipynb", "e.py"];

  /** Runs it with a helper that does those of the files for which `does` says so. */
  async function helped(
    does: (index: number) => boolean,
  ): Promise<{ readonly status: number; readonly output: string; readonly problems: string; readonly done: readonly number[] }> {
    const texts = { output: "", problems: "" };
    const sink = (key: keyof typeof texts): Io["output"] => ({
      write: async (text) => {
        texts[key] += text;
      },
      isClosed: false,
      failure: null,
      isTerminal: false,
    });
    const machine = { input: async () => "", files: filesOf(files), environment: {} };
    const found = new Map<number, unknown>();
    let isDismissed = false;
    const status = await run(argv, {
      ...machine,
      output: sink("output"),
      problems: sink("problems"),
      hire: (list) => {
        const nowhere: Io["output"] = { ...sink("output"), write: async () => {} };
        const turns = [...list.entries()].filter(([index]) => does(index));
        const help = run(argv, {
          ...machine,
          output: nowhere,
          problems: nowhere,
          shift: {
            found: list,
            files: turns,
            done: (index, looked) => {
              found.set(index, structuredClone(looked));
            },
          },
        });
        return {
          looked: async (index) => {
            await help;
            return found.get(index);
          },
          dismiss: () => {
            isDismissed = true;
          },
        };
      },
    });
    assert.ok(isDismissed);
    return { status, ...texts, done: [...found.keys()] };
  }

  it("says the same as one that does all by itself, whatever the helpers leave undone", async () => {
    const { status, output, problems } = await call(argv, { files });
    assert.equal(status, 2);
    for (const does of [() => true, (index: number) => index % 2 === 0, () => false]) {
      const { done, ...result } = await helped(does);
      assert.deepEqual(result, { status, output, problems });
      assert.deepEqual(done, [0, 1, 2, 3, 4].filter(does));
    }
  });
});
