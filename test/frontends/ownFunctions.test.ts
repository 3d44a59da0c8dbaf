import { strict as assert } from "node:assert";
import { formulaText } from "../../src/core/expressions/formula";
import { createLinter } from "../../src/lint/linter";

/** What is made of the functions that a program uses as activations: its formula, or the text of what is in the way. */
function formulas(code: string): readonly string[] {
  const text = `import math\nimport numpy as np\nimport tensorflow as tf\nfrom tensorflow import keras\nfrom tensorflow.keras import backend as K, layers\n${code}`;
  const { analysis, failures } = createLinter().analyse({ units: [{ uri: "own.py", text }] });
  assert.deepEqual(failures, []);
  return analysis.functions.map(
    ({ name, expression }) =>
      `${name}: ${expression.known ? formulaText(expression.value) : `not followed: ${text.slice(expression.at.from, expression.at.to)}`}`,
  );
}

const cases: readonly (readonly [title: string, code: string, expected: readonly string[]])[] = [
  ["a def", `def swish(x):\n    return x * K.sigmoid(1.5 * x)\nlayers.Dense(3, activation=swish)`, ["swish: x · sigmoid(1.5 · x)"]],
  ["a lambda", `layers.Dense(3, activation=lambda x: tf.maximum(x, 0.1 * x))`, ["lambda: max(x, 0.1 · x)"]],
  [
    "several steps and constants",
    `
def gelu(x):
    inner = np.sqrt(2 / np.pi) * (x + 0.044715 * tf.pow(x, 3))
    cdf = 0.5 * (1.0 + tf.tanh(inner))
    return x * cdf
layers.Activation(gelu)`,
    ["gelu: x · 0.5 · (1 + tanh(0.797885 · (x + 0.044715 · x^3)))"],
  ],
  [
    "an expression of TensorFlow's constants",
    `layers.Activation(lambda x: x * tf.math.erf(x / tf.sqrt(2.0)) + tf.constant(0.25))`,
    ["lambda: x · erf(x / 1.41421) + 0.25"],
  ],
  [
    "a choice by elements",
    `layers.Activation(lambda x: tf.where(x >= 0, x, 0.2 * (tf.exp(x) - 1)))`,
    ["lambda: {x where x ≥ 0, else 0.2 · (exp(x) − 1)}"],
  ],
  [
    "numbers like its input, and what gives back what it is given",
    `layers.Activation(lambda x: tf.where(x > 1, tf.convert_to_tensor(x), tf.zeros_like(x)) + tf.ones_like(x) + tf.subtract(0.0, x))`,
    ["lambda: ({x where x > 1, else 0}) + 1 + −x"],
  ],
  ["a mask", `layers.Activation(lambda x: tf.cast(x > 1, tf.float32) * x)`, ["lambda: (x > 1) · x"]],
  ["a clipped line", `layers.Activation(lambda x: K.clip(x / 6 + 0.5, 0, 1))`, ["lambda: min(max(x / 6 + 0.5, 0), 1)"]],
  ["a negated input", `layers.Activation(lambda x: 1 / (1 + K.exp(-x)))`, ["lambda: 1 / (1 + exp(−x))"]],
  [
    "activations within",
    `layers.Activation(lambda x: keras.activations.relu(x, alpha=0.3) + tf.nn.relu(-x))`,
    ["lambda: relu[negative_slope=0.3](x) + relu(−x)"],
  ],
  [
    "a layer within",
    `def f(x):\n    return x + layers.LeakyReLU(0.1)(x)\nlayers.Activation(f)`,
    ["f: x + leaky_relu[negative_slope=0.1](x)"],
  ],
  [
    "a Lambda layer",
    `i = keras.Input((3,))\nlayers.Lambda(lambda t: t * tf.tanh(t))(i)`,
    ["lambda: t · tanh(t)".replaceAll("t ·", "x ·").replace("(t)", "(x)")],
  ],
  [
    "a parameter with a default",
    `def f(x, beta=2.0):\n    return x * tf.sigmoid(beta * x)\nlayers.Dense(1, activation=f)`,
    ["f: x · sigmoid(2 · x)"],
  ],
  [
    "a function that makes functions",
    `def make(beta):\n    def f(x):\n        return tf.tanh(beta * x)\n    return f\nlayers.Dense(1, activation=make(3))`,
    ["f: tanh(3 · x)"],
  ],
  [
    "a registered name",
    `def f(x):\n    return x * tf.sigmoid(x)\nkeras.utils.get_custom_objects().update({"f": layers.Activation(f)})`,
    ["f: x · sigmoid(x)"],
  ],
  ["what needs all elements", `layers.Activation(lambda x: x / tf.reduce_sum(x))`, ["lambda: not followed: tf.reduce_sum(x)"]],
  ["what nobody knows", `layers.Activation(lambda x: mystery(x) + 1)`, ["lambda: not followed: mystery(x) + 1"]],
  [
    "what hides its slope",
    `layers.Activation(lambda x: x + tf.stop_gradient(tf.sign(x) - x))`,
    ["lambda: not followed: tf.stop_gradient(tf.sign(x) - x)"],
  ],
  [
    "a test of the whole tensor",
    `def leaky(x):\n    if x > 0:\n        return x\n    return 0.1 * x\nlayers.Dense(1, activation=leaky)`,
    ["leaky: not followed: leaky"],
  ],
  [
    "a conditional on the whole tensor",
    `layers.Dense(1, activation=lambda x: x if x > 0 else 0)`,
    ["lambda: not followed: lambda x: x if x > 0 else 0"],
  ],
  ["what rounds", `layers.Activation(lambda x: tf.cast(tf.cast(x, tf.int32), tf.float32))`, ["lambda: not followed: tf.cast(x, tf.int32)"]],
  ["what takes other elements", `layers.Activation(lambda x: x + tf.transpose(x))`, ["lambda: not followed: tf.transpose(x)"]],
  ["one activation is known as itself", `layers.Activation(lambda x: tf.nn.relu(x))\nlayers.Activation(lambda x: x)`, []],
  ["a Lambda that picks is none", `i = keras.Input((3, 4))\nlayers.Lambda(lambda t: t[:, -1])(i)`, []],
];

describe("functions of the program's own", () => {
  for (const [title, code, expected] of cases) it(title, () => assert.deepEqual(formulas(code), expected));
});
