import { strict as assert } from "node:assert";
import { createLinter } from "../../src/lint/linter";

const imports = "from keras import Input, Sequential\nfrom keras.layers import Dense\n";

/** Whether any finding of a program has a fix that may be applied without asking. */
function isSafe(code: string): boolean {
  const { findings } = createLinter().analyse({ units: [{ uri: "a.py", text: imports + code }] });
  assert.notEqual(findings.length, 0);
  return findings.some(({ fixes }) => fixes.some(({ safe }) => safe));
}

const builder = `def net(units, act=None):\n    return Sequential([Input((4,)), Dense(units, activation=act)])\n`;

describe("a fix in text that others share", () => {
  it("is safe where all that the text stands for has the fault", () => {
    assert.ok(isSafe(`${builder}net(1).compile(loss="binary_crossentropy")\n`));
    assert.ok(isSafe(`${builder}net(1).compile(loss="binary_crossentropy")\nnet(1).compile(loss="binary_crossentropy")\n`));
    assert.ok(
      isSafe(
        `Sequential([Input((4,)), Dense(1)]).compile(loss="binary_crossentropy")\nSequential([Input((4,)), Dense(1)]).compile(loss="mse")\n`,
      ),
    );
  });

  it("needs a look where one builder makes a model that is right", () => {
    assert.ok(!isSafe(`${builder}net(1).compile(loss="binary_crossentropy")\nnet(1).compile(loss="mse")\n`));
    assert.ok(!isSafe(`${builder}net(1).compile(loss="binary_crossentropy")\nnet(1).compile(loss=own)\n`));
  });

  it("needs a look where one line makes other layers of the same model", () => {
    const loss = `.compile(loss="binary_crossentropy")\n`;
    assert.ok(
      !isSafe(`model = Sequential([Input((4,))])\nfor units in (8, 4, 1):\n    model.add(Dense(units, activation="relu"))\nmodel${loss}`),
    );
    assert.ok(
      !isSafe(
        `def dense(units, act="relu"):\n    return Dense(units, activation=act)\nSequential([Input((4,)), dense(8), dense(1)])${loss}`,
      ),
    );
    assert.ok(isSafe(`from keras.layers import TimeDistributed\nSequential([Input((9, 4)), TimeDistributed(Dense(1))])${loss}`));
    assert.ok(isSafe(`act = "relu"\nSequential([Input((4,)), Dense(8, activation=act), Dense(1, activation=act)])${loss}`));
    assert.ok(
      isSafe(
        `def dense(units, act="relu"):\n    return Dense(units, activation=act)\nSequential([Input((4,)), dense(8), dense(1, "tanh")])${loss}`,
      ),
    );
  });

  it("needs a look where one default, one list of metrics or one layer stands in both", () => {
    assert.ok(
      !isSafe(
        `def make(units, act="softmax"):\n    return Sequential([Input((4,)), Dense(units, activation=act)])\nmake(1).compile(loss="binary_crossentropy")\nmake(9).compile(loss="categorical_crossentropy")\n`,
      ),
    );
    assert.ok(
      !isSafe(
        `M = ["accuracy"]\nSequential([Input((4,)), Dense(1)]).compile(loss="mse", metrics=M)\nSequential([Input((4,)), Dense(1, activation="sigmoid")]).compile(loss="binary_crossentropy", metrics=M)\n`,
      ),
    );
    assert.ok(
      !isSafe(
        `head = Dense(1)\nSequential([Input((4,)), head]).compile(loss="binary_crossentropy")\nSequential([Input((4,)), head]).compile(loss="mse")\n`,
      ),
    );
  });
});
