import { strict as assert } from "node:assert";
import { falseAlarm } from "../../src/lint/falseAlarm";
import { createLinter } from "../../src/lint/linter";

const report = (text: string): readonly string[] => {
  const result = createLinter().analyse({ units: [{ uri: "secret_project/secret_file.py", text }] });
  const [finding] = result.findings;
  assert.ok(finding, "nothing was found");
  return falseAlarm(finding, result);
};

describe("the report of a false alarm", () => {
  it("tells what the finding was judged from", () => {
    assert.deepEqual(
      report(`from keras import Sequential, Input, layers
model = Sequential([Input((20,)), layers.Dense(16, activation="relu"), layers.Dropout(0.5), layers.Dense(1, activation="softmax")])
model.compile(loss="binary_crossentropy", metrics=["accuracy"])
`),
      [
        "softmax-on-one-unit (error): activation=softmax, value=1",
        "sequential model",
        "  Dense units=16 activation=relu -> (None, 16)",
        "  Dropout -> (None, 16)",
        "  Dense units=1 activation=softmax -> (None, 1)",
        "output: softmax, units=1",
        "loss: binary_crossentropy as string, from_logits=false",
        "metrics: accuracy",
        "labels: form=?, classes=?, columns=?, range=?",
        "decoded by: nothing seen",
        "Keras: ?, backend: ?",
      ],
    );
  });

  it("holds nothing that the program calls its own", () => {
    const lines = report(`from keras import Input, Model, layers
class SecretLayer(layers.Layer):
    def call(self, secret_argument):
        return secret_helper(secret_argument)
secret_input = Input((20,), name="secret_name")
secret_output = layers.Dense(1, activation="softmax", name="secret_layer")(SecretLayer(name="secret")(secret_input))
secret_model = Model(secret_input, secret_output, name="secret_model")
secret_model.compile(loss="binary_crossentropy")  # secret comment
`);
    assert.ok(lines.some((line) => line.includes("Dense units=1")));
    assert.doesNotMatch(lines.join("\n"), /secret/i);
  });

  it("leaves out a name that Keras does not know", () => {
    assert.deepEqual(
      report(`import keras\nkeras.layers.Dense(3, activation="my_secret_relu")\n`).filter((line) => /secret/.test(line)),
      [],
    );
  });
});
