"""Compiles fresh models under Keras 3 and writes down what they show before anything is learnt: test/truth/firstLoss.json.

    KERAS_BACKEND=jax python3 scripts/firstLoss.py

`even` is the loss on balanced labels where the last layer starts from zeros, so that no class is preferred; `usual` is the middle one of
nine models with Keras's own random weights, on inputs of unit variance.
"""
import json
import os
from pathlib import Path

os.environ.setdefault("KERAS_BACKEND", "jax")

import keras
import numpy

FILE = Path(__file__).resolve().parent.parent / "test" / "truth" / "firstLoss.json"

# Columns, activation and loss as they stand in the code, and the form of the labels.
HEADS = [
    (1, "sigmoid", '"binary_crossentropy"', "binary"),
    (1, None, "keras.losses.BinaryCrossentropy(from_logits=True)", "binary"),
    (1, "sigmoid", "keras.losses.BinaryCrossentropy(label_smoothing=0.2)", "binary"),
    (5, "sigmoid", '"binary_crossentropy"', "one-hot"),
    (10, "softmax", '"categorical_crossentropy"', "one-hot"),
    (10, "softmax", '"sparse_categorical_crossentropy"', "class-id"),
    (3, None, "keras.losses.SparseCategoricalCrossentropy(from_logits=True)", "class-id"),
    (100, "softmax", "keras.losses.CategoricalCrossentropy(label_smoothing=0.1)", "one-hot"),
    (1, "tanh", '"hinge"', "sign"),
    (1, None, '"squared_hinge"', "sign"),
    (4, None, '"categorical_hinge"', "one-hot"),
    (4, "sigmoid", '"categorical_crossentropy"', "one-hot"),
    (10, "softmax", '"binary_crossentropy"', "one-hot"),
    (10, "softmax", "keras.losses.CategoricalCrossentropy(from_logits=True)", "one-hot"),
    (1, "softmax", '"binary_crossentropy"', "binary"),
    (1, "sigmoid", '"binary_focal_crossentropy"', "binary"),
    (2, "softmax", '"categorical_focal_crossentropy"', "one-hot"),
]


def labels_of(form, columns, count):
    classes = numpy.arange(count) % max(columns, 2)
    if form == "class-id":
        return classes[:, None]
    if form == "one-hot":
        return numpy.eye(columns, dtype="float32")[classes]
    return (classes[:, None] * 2.0 - 1.0 if form == "sign" else classes[:, None]).astype("float32")


def shown(columns, activation, loss, form, kernel, seed):
    """What `evaluate` shows of a model that was never trained."""
    keras.utils.set_random_seed(seed)
    count = 12 * max(columns, 2) if columns < 50 else 6 * columns
    model = keras.Sequential([
        keras.Input((20,)),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(columns, activation=activation, kernel_initializer=kernel),
    ])
    model.compile(loss=eval(loss, {"keras": keras}))
    inputs = numpy.random.default_rng(seed).normal(size=(count, 20)).astype("float32")
    return float(model.evaluate(inputs, labels_of(form, columns, count), batch_size=count, verbose=0))


heads = []
for columns, activation, loss, form in HEADS:
    even = shown(columns, activation, loss, form, "zeros", 0)
    usual = float(numpy.median([shown(columns, activation, loss, form, "glorot_uniform", seed) for seed in range(9)]))
    layer = f"Dense({columns})" if activation is None else f'Dense({columns}, activation="{activation}")'
    heads.append({"layer": layer, "loss": loss, "even": even, "usual": usual})
    print(layer, loss, even, usual)

FILE.write_text(json.dumps({"keras": keras.__version__, "backend": keras.backend.backend(), "heads": heads}, indent=1) + "\n")
