/** Programs made up to measure how time grows with one thing at a time. */

const imports = "import numpy as np\nfrom tensorflow import keras\nfrom tensorflow.keras import layers\n\n";

const block = (n: number): string => `def block_${n}(inputs, units=64, rate=0.5, name="block_${n}"):
    """Two dense layers with a shortcut."""
    x = layers.Dense(units, activation="relu", kernel_initializer="he_normal")(inputs)
    x = layers.BatchNormalization(epsilon=1e-3, name=f"{name}_norm")(x)
    x = layers.Dropout(rate)(x)  # not at inference
    if inputs.shape[-1] != units:
        inputs = layers.Dense(units)(inputs)
    return layers.Activation("relu")(x + inputs)


def prepare_${n}(path, size=(32, 32), shuffle=True):
    """Reads one part of the data."""
    rows = []
    for line in open(path):
        fields = line.strip().split(",")
        if len(fields) != 3 or fields[0].startswith("#"):
            continue
        rows.append({"name": fields[0], "label": int(fields[1]), "weight": float(fields[2])})
    if shuffle:
        np.random.shuffle(rows)
    images = np.zeros((len(rows),) + size + (3,), dtype="float32")
    return images / 255.0, np.array([row["label"] for row in rows])


`;

const model = (n: number): string => `inputs_${n} = keras.Input((${16 + (n % 7)},))
model_${n} = keras.Model(inputs_${n}, layers.Dense(10, activation="softmax")(block_${n}(inputs_${n})))
model_${n}.compile(optimizer="adam", loss="${n % 5 === 0 ? "binary_crossentropy" : "sparse_categorical_crossentropy"}", metrics=["accuracy"])
`;

/** Code as people write it: functions that build and read, and a model for every three of them. About `lines` lines. */
export function ordinary(lines: number): string {
  const parts = [imports];
  let count = 4;
  for (let n = 0; count < lines; n++) {
    const part = block(n) + (n % 3 === 0 ? `${model(n)}\n` : "");
    parts.push(part);
    count += part.split("\n").length - 1;
  }
  return parts.join("");
}

/** So many small models with a loss each. */
export const models = (count: number): string =>
  imports +
  Array.from(
    { length: count },
    (_, n) =>
      `m${n} = keras.Sequential([keras.Input((8,)), layers.Dense(${2 + (n % 9)}, activation="softmax")])\nm${n}.compile("adam", "mse")\n`,
  ).join("");

/** One model whose call is nested so deep. */
export const nested = (depth: number): string =>
  `${imports}x = keras.Input((8,))\nx = ${"layers.ReLU()(".repeat(depth)}x${")".repeat(depth)}\nkeras.Model(x, x)\n`;

/** Assignments of numbers and strings, `bytes` of them. */
export const assignments = (bytes: number): string => repeated(bytes, (n) => `name_${n} = {"units": ${n}, "rate": 0.${n % 10}}\n`);

/** One list of numbers. */
export const oneList = (bytes: number): string => `${imports}data = [\n${repeated(bytes, (n) => `    ${n}, ${n}.5, -${n},\n`, "")}]\n`;

/** One chain of attributes and calls. */
export const chain = (bytes: number): string => `${imports}x = data${".map(f)".repeat(bytes / 7)}\n`;

export const brackets = (bytes: number): string => `${imports}x = ${"(".repeat(bytes)}`;

/** Tests of things nobody knows, one after the other, with early returns. */
export const branches = (bytes: number): string =>
  `${imports}import sys\n\ndef choose(a, b):\n    model = keras.Sequential()\n${repeated(bytes, (n) => `    if a.x${n} == ${n}:\n        b = ${n}\n    elif a.y${n}:\n        return model\n`, "")}    return b\n`;

/** Text without a word of any framework. */
export const unconcerned = (bytes: number): string =>
  repeated(bytes, (n) => `def function_${n}(a, b):\n    return sorted(a, key=lambda x: x[${n}]) + b\n\n`, "");

function repeated(bytes: number, line: (n: number) => string, begin = imports): string {
  const parts = [begin];
  for (let n = 0, length = begin.length; length < bytes; n++) {
    const part = line(n);
    parts.push(part);
    length += part.length;
  }
  return parts.join("");
}
