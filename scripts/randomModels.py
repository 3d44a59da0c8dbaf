"""Writes a program of models made of layers and operations at random, each of which Keras takes: test/truth/random-models.py.

    KERAS_BACKEND=jax python3 scripts/randomModels.py [--models 150] [--seed 1] [--to FILE]

What Keras builds of it is recorded by `scripts/truth.py` like that of the programs beside it. With another file and another
seed it looks for constructs that the analyser sees otherwise than Keras.
"""
import argparse
import os
import random
import warnings
from pathlib import Path

os.environ.setdefault("KERAS_BACKEND", "jax")

import keras
from keras import layers

PROGRAM = Path(__file__).resolve().parent.parent / "test" / "truth" / "random-models.py"
# In what follows `#` stands for a small number, and what is in brackets may be left out.
ACTIVATIONS = ["relu", "softmax", "tanh", "sigmoid", "gelu", "elu", "leaky_relu"]
INPUTS = {2: ["(#,)"], 3: ["(9, #)", "(None, #)"], 4: ["(12, 9, #)", "(None, None, #)"], 5: ["(6, 8, 7, #)"]}
OF_ANY_RANK = [
    "Dense(#[, activation='?'])", "Activation('?')", "Dropout(0.2)", "BatchNormalization()", "LayerNormalization()", "Flatten()", "ReLU()", "Softmax()", "LeakyReLU()",
    "GaussianNoise(0.1)", "Rescaling(2.0)", "UnitNormalization()", "PReLU()", "Reshape((-1,))", "Reshape((-1, 2))", "Lambda(lambda t: t * 2)",
]
OF_RANK = {
    2: ["RepeatVector(#)", "Reshape((-1, 1))", "Dense(#, activation='?')", "Embedding(30, #)"],
    3: [
        "Conv1D(#, 2[, padding='same'][, strides=2][, activation='?'])", "Conv1D(#, 3[, padding='causal'][, dilation_rate=2])", "SeparableConv1D(#, 2[, padding='same'][, depth_multiplier=2])",
        "DepthwiseConv1D(2[, padding='same'][, depth_multiplier=2])", "Conv1DTranspose(#, 3[, padding='same'][, strides=2])", "MaxPooling1D([#])", "AveragePooling1D(2[, padding='same'][, strides=1])",
        "GlobalAveragePooling1D()", "GlobalMaxPooling1D([keepdims=True])", "LSTM(#[, return_sequences=True])", "GRU(#[, return_sequences=True])", "SimpleRNN(#[, activation='?'])",
        "Bidirectional(layers.LSTM(#[, return_sequences=True])[, merge_mode='sum'])", "TimeDistributed(layers.Dense(#))", "UpSampling1D(2)", "ZeroPadding1D((1, 2))", "Cropping1D(1)",
        "Permute((2, 1))", "SpatialDropout1D(0.1)", "TimeDistributed(layers.Flatten())",
    ],
    4: [
        "Conv2D(#, 2[, padding='same'][, strides=2][, activation='?'])", "Conv2D(#, (1, 3)[, padding='same'][, dilation_rate=2])", "DepthwiseConv2D(2[, padding='same'][, strides=2][, depth_multiplier=2])",
        "SeparableConv2D(#, 3[, padding='same'][, strides=2])", "Conv2DTranspose(#, 3[, padding='same'][, strides=2])", "MaxPooling2D([2])", "AveragePooling2D((1, 2)[, padding='same'][, strides=1])",
        "GlobalAveragePooling2D()", "GlobalMaxPooling2D([keepdims=True])", "UpSampling2D([(2, 3)])", "ZeroPadding2D(((1, 0), (2, 1)))", "Cropping2D(1)", "Permute((3, 1, 2))", "SpatialDropout2D(0.1)",
        "ConvLSTM1D(#, 2[, return_sequences=True][, padding='same'])", "TimeDistributed(layers.Conv1D(#, 2))", "TimeDistributed(layers.LSTM(3))", "Resizing(5, 6)", "CenterCrop(3, 3)",
    ],
    5: [
        "Conv3D(#, 2[, padding='same'][, strides=2])", "MaxPooling3D()", "GlobalAveragePooling3D()", "ConvLSTM2D(#, 2[, return_sequences=True][, padding='same'])", "TimeDistributed(layers.Conv2D(#, 2))",
        "UpSampling3D(2)", "ZeroPadding3D(1)", "Conv3DTranspose(#, 2[, strides=2][, padding='same'])", "Cropping3D(1)",
    ],
}
OPERATIONS = [
    "t[:, 0]", "t[..., -1]", "t[:, 1:]", "t[..., :2]", "t[:, ::2]", "t[:, None]", "t / 2", "-t", "t ** 2", "ops.expand_dims(t, 1)", "ops.squeeze(t, -1)", "ops.mean(t, axis=1)", "ops.sum(t, axis=-1, keepdims=True)",
    "ops.max(t, axis=(1,))", "ops.reshape(t, (-1, 4))", "ops.softmax(t)", "ops.transpose(t)", "ops.swapaxes(t, 1, -1)", "ops.repeat(t, 2, axis=1)", "ops.split(t, 2, axis=-1)[0]", "ops.argmax(t, axis=-1)",
    "ops.one_hot(ops.argmax(t, axis=-1), 3)", "ops.flip(t, 1)", "ops.norm(t, axis=-1)", "ops.ravel(t)", "ops.take(t, [0, 1], axis=1)", "ops.clip(t, 0, 1)", "ops.cumsum(t, axis=1)", "keras.activations.tanh(t)",
]
PAIRS = [
    "layers.Add()([t, u])", "layers.Concatenate([axis=1])([t, u])", "layers.Multiply()([t, u])", "t + u", "t * u", "t - u", "ops.concatenate([t, u], axis=-1)", "layers.Average()([t, u])", "layers.Subtract()([t, u])",
    "layers.Dot(axes=-1)([t, u])", "ops.matmul(t, ops.transpose(u, (0, 2, 1)))", "layers.Attention()([t, u])", "layers.MultiHeadAttention(2, 4)(t, u)", "ops.stack([t, u], axis=1)", "ops.where(t > 0, t, u)",
]


def written(template, choose):
    """A template with its numbers and activations filled in and some of what it may leave out left out."""
    parts = template.replace("#", str(choose.randint(1, 9))).replace("?", choose.choice(ACTIVATIONS)).split("[, ")
    optional = [part.split("]", 1) for part in parts[1:]]
    text = parts[0] + "".join((f", {part}" if choose.random() < 0.45 else "") + rest for part, rest in optional)
    # A first argument that may be left out; indices keep their brackets.
    head, bracket, tail = text.partition("([")
    if bracket == "" or "u]" in tail[:8] and "axis" not in tail[:8]:
        return text
    first, _, rest = tail.partition("]")
    return f"{head}({first if choose.random() < 0.5 else ''}{rest}"


def step(rank, choose):
    """One statement that makes another tensor of `t`."""
    kind = choose.random()
    if kind < 0.65:
        return f"t = layers.{written(choose.choice(OF_ANY_RANK + 2 * OF_RANK.get(rank, [])), choose)}(t)"
    if kind < 0.85:
        return f"t = {choose.choice(OPERATIONS)}"
    return f"u = {choose.choice(['t', 'x', f'layers.Dense({choose.randint(1, 9)})(t)'])}; t = {written(choose.choice(PAIRS), choose)}"


def model(choose):
    """The statements that make one model; those that Keras refuses are left out."""
    shape = written(choose.choice(INPUTS[choose.choice([2, 3, 3, 4, 4, 5])]), choose)
    lines = [f"x = t = keras.Input({shape})"]
    scope = {"keras": keras, "layers": layers, "ops": keras.ops}
    exec(lines[0], scope)
    for _ in range(choose.randint(1, 5)):
        line, before = step(len(scope["t"].shape), choose), dict(scope)
        try:
            exec(line, scope)
            lines.append(line)
        except Exception:
            scope = before
    lines.append("keras.Model(x, t)")
    exec(lines[-1], scope)
    return lines


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--models", type=int, default=150)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--to", type=Path, default=PROGRAM)
    given = parser.parse_args()
    warnings.simplefilter("ignore")
    choose = random.Random(given.seed)
    lines = ["# construct: Layers and operations at random", "import keras", "from keras import layers, ops", ""]
    for _ in range(given.models):
        lines += model(choose)
    given.to.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{given.models} models in {len(lines)} lines: {given.to}")


if __name__ == "__main__":
    main()
