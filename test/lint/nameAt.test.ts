import { strict as assert } from "node:assert";
import { nameAt } from "../../src/lint/nameAt";

/** What is asked for where `|` stands, and the text that a name would replace. */
function at(marked: string): string | undefined {
  const offset = marked.indexOf("|");
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const spot = nameAt(text, offset);
  return spot && `${spot.what} ${text.slice(spot.from, spot.to)}`;
}

describe("the name at the cursor", () => {
  const cases: Readonly<Record<string, string | undefined>> = {
    'Dense(3, activation="|")': "activation ",
    'Dense(3, activation="re|lu")': "activation relu",
    "layers.Dense(3, activation='relu|')": "activation relu",
    'x = layers.LSTM(3, recurrent_activation="sig|")(x)': "activation sig",
    'Activation("|")': "activation ",
    'keras.activations.get("|relu")': "activation relu",
    'model.compile("adam", "m|se")': "loss mse",
    'model.compile(loss="|", optimizer="adam")': "loss ",
    'model.compile(loss=["mse", "|"])': "loss ",
    'model.compile(loss={"a": "|"})': "loss ",
    'model.compile(metrics=["accuracy", "a|"])': "metric a",
    'model.compile(metrics={"a": ["|"]})': "metric ",
    'losses.get("|")': "loss ",
    // Half typed, as it is while somebody types.
    'Dense(3, activation="re|': "activation re",
    'Dense(3, activation="re|\nmodel = 1': "activation re",
    "model.compile(loss='|\n": "loss ",
    // Names of other things.
    'model.compile(loss={"a|": "mse"})': undefined,
    'model.compile(optimizer="a|")': undefined,
    'model.compile("a|")': undefined,
    'Dense(3, name="a|")': undefined,
    'MLPClassifier(activation="re|")': undefined,
    'SGDClassifier(loss="hi|")': undefined,
    'd.get("|")': undefined,
    'print("re|lu")': undefined,
    'Dense(3, activation=b"re|")': undefined,
    'Dense(3, activation=f"re|")': undefined,
    'Dense(3, activation=|"relu")': undefined,
    'Dense(3, activation="relu"|)': undefined,
    'Dense(3, activation=choose("re|"))': undefined,
    "": undefined,
  };
  for (const [code, expected] of Object.entries(cases)) {
    it(`${JSON.stringify(code)} asks for ${expected ?? "nothing"}`, () => assert.equal(at(code), expected));
  }
});
