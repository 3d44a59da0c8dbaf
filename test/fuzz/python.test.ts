import assert from "node:assert/strict";
import { compare, type ConcreteArray, type Run } from "../../scripts/fuzz/python/compare";
import { smaller } from "../../scripts/fuzz/python/smaller";

// What Python said is written down here: no test needs it.
const run = (revealed: Run["revealed"], more: Partial<Run> = {}): Run => ({ revealed, empty: [], changed: false, ...more });
const array: ConcreteArray = { axes: 1, columns: 9, least: 0, most: 2, isWhole: true, different: 3, isOneHot: false, first: [0, 2, 1] };
const nobody = async (): Promise<readonly Run[]> => [];

describe("the engine held against Python", () => {
  it("complains of a value that is in no world", async () => {
    const text = "x = [1]\nif unheard():\n    x = [1, 'a']\nreveal(1, x)\n";
    const judged = async (value: Run["revealed"][number][1]): Promise<boolean> =>
      (await compare("programs", text, [run([[1, value]])], nobody)).complaint !== null;
    assert.equal(await judged(["list", [["constant", "1"]]]), false);
    assert.equal(
      await judged([
        "list",
        [
          ["constant", "1"],
          ["text", "a"],
        ],
      ]),
      false,
    );
    assert.equal(
      await judged([
        "list",
        [
          ["constant", "1"],
          ["text", "b"],
        ],
      ]),
      true,
    );
    assert.equal(await judged(["constant", "None"]), true);
  });

  it("complains of what is never reached, and of nothing that is unknown", async () => {
    assert.match(
      (await compare("programs", "if False:\n    reveal(1, 2)\n", [run([[1, ["constant", "2"]]])], nobody)).complaint ?? "",
      /never reached/,
    );
    assert.deepEqual(await compare("programs", "reveal(1, unheard())\n", [run([[1, ["constant", "2"]]])], nobody), {
      complaint: null,
      allowed: null,
      told: 0,
    });
  });

  it("allows a loop over something unknown to have no round, but none over something known", async () => {
    const after = (iterable: string): string => `x = 1\nfor i in ${iterable}:\n    x = 'a'\nreveal(1, x)\n`;
    const without = run([[1, ["constant", "1"]]], { empty: [2] });
    assert.equal((await compare("programs", after("unheard()"), [without], nobody)).allowed, "empty");
    assert.match((await compare("programs", after("[1]"), [without], nobody)).complaint ?? "", /reveal 1/);
    assert.equal((await compare("programs", after("[1]"), [{ ...without, changed: true }], nobody)).allowed, "changing");
  });

  it("complains of facts that are not true of an array", async () => {
    const judged = async (value: string, concrete: ConcreteArray): Promise<string | null> =>
      (
        await compare(
          "labels",
          `import numpy as np\nfrom keras.utils import to_categorical\nreveal(1, ${value})\n`,
          [run([[1, concrete]])],
          nobody,
        )
      ).complaint;
    assert.equal(await judged("np.random.randint(0, 3, size=9)", array), null);
    assert.match((await judged("np.random.randint(0, 3, size=9)", { ...array, most: 3 })) ?? "", /0 to 2, but 0 to 3/);
    assert.match((await judged("np.random.randint(0, 3, size=9)", { ...array, axes: 2 })) ?? "", /one axis/);
    assert.match((await judged("to_categorical(unheard(), 3)", { ...array, axes: 2, columns: 3, most: 1 })) ?? "", /not every row/);
    assert.equal(await judged("to_categorical(unheard(), 3)", { ...array, axes: 2, columns: 3, most: 1, isOneHot: true }), null);
  });

  it("allows a class to be missing among what columns are made of", async () => {
    const text =
      "import numpy as np\nfrom keras.utils import to_categorical\ny = np.random.randint(0, 4, size=9)\nreveal(1, to_categorical(y))\n";
    const columns = { ...array, axes: 2, columns: 3, most: 1, isOneHot: true };
    assert.equal((await compare("labels", text, [run([[1, columns]])], async () => [run([[-1, array]])])).allowed, "missing");
    assert.match(
      (await compare("labels", text, [run([[1, columns]])], async () => [run([[-1, { ...array, most: 3, different: 4 }]])])).complaint ??
        "",
      /4 columns/,
    );
  });

  it("makes a program that fails small", async () => {
    const text = "a = [1, 2]\nb = sorted(list(a) + [3])\nif a:\n    c = 5\n    b.append(len(a))\nreveal(1, b)\n";
    assert.equal(
      await smaller(text, async (candidate) => candidate.includes("append") && candidate.includes("reveal(1, b)")),
      "b.append(len(a))\nreveal(1, b)",
    );
  });
});
