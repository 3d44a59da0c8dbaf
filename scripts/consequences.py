"""Trains small models whose parts do not fit under Keras 3 and writes down what it came to: test/truth/consequences.json.

    KERAS_BACKEND=jax python3 scripts/consequences.py

Every model could solve its task were it not for the pair that is named, so that what is left over is the pair's own doing.
"""
import json
import os
import sys
from pathlib import Path

os.environ.setdefault("KERAS_BACKEND", "jax")

import keras
import numpy
from keras import layers, losses, metrics

FILE = Path(__file__).resolve().parent.parent / "test" / "truth" / "consequences.json"


def trained(units, activation, loss, labels, rate=0.5, epochs=400, measure=()):
    """A model that can tell every sample from the others, after training on all of them."""
    keras.utils.set_random_seed(0)
    count = len(labels)
    model = keras.Sequential([keras.Input((count,)), layers.Dense(units, activation=activation)])
    model.compile(keras.optimizers.Adam(rate), loss, metrics=list(measure))
    inputs = numpy.eye(count, dtype="float32")
    model.fit(inputs, labels, epochs=epochs, batch_size=count, verbose=0)
    return model, inputs


def final_loss(*args, **options):
    model, inputs = trained(*args, **options)
    return float(model.evaluate(inputs, args[3], batch_size=len(inputs), verbose=0))


def classes(count):
    return numpy.eye(count, dtype="float32")


def column(*labels):
    return numpy.array(labels, "float32")[:, None]


def linear_stack():
    """Largest difference between a stack of linear layers and the one matrix that it is."""
    keras.utils.set_random_seed(0)
    model = keras.Sequential([keras.Input((6,)), layers.Dense(16), layers.Dense(16), layers.Dense(3)])
    inputs = numpy.random.default_rng(0).normal(size=(100, 6)).astype("float32")
    matrix, offset = numpy.eye(6), numpy.zeros(6)
    for layer in model.layers:
        kernel, bias = (numpy.asarray(weight, "float64") for weight in layer.get_weights())
        matrix, offset = matrix @ kernel, offset @ kernel + bias
    return float(numpy.abs(model.predict(inputs, verbose=0) - (inputs @ matrix + offset)).max())


def predictions(*args, **options):
    model, inputs = trained(*args, **options)
    return model.predict(inputs, verbose=0)


def wrong_answers(count):
    """What element-wise accuracy shows of a classifier that names the wrong class every time."""
    metric = metrics.BinaryAccuracy()
    metric.update_state(classes(count), numpy.roll(classes(count), 1, axis=1))
    return float(metric.result())


def main():
    crossentropy = losses.CategoricalCrossentropy(from_logits=True)
    found = {
        "softmax read as logits, 4 classes: loss": final_loss(4, "softmax", crossentropy, classes(4)),
        "softmax read as logits, 10 classes: loss": final_loss(10, "softmax", losses.SparseCategoricalCrossentropy(from_logits=True), numpy.arange(10)),
        "sigmoid read as a logit, one negative for each positive: loss": final_loss(1, "sigmoid", losses.BinaryCrossentropy(from_logits=True), column(0, 1, 0, 1)),
        "sigmoid read as a logit, all positive: loss": final_loss(1, "sigmoid", losses.BinaryCrossentropy(from_logits=True), column(1, 1)),
        "relu read as a logit, all negative: loss": final_loss(1, "relu", losses.BinaryCrossentropy(from_logits=True), column(0, 0)),
        "tanh read as log-weights, 3 classes: loss": final_loss(3, "tanh", crossentropy, classes(3)),
        "sigmoid with hinge, one negative for each positive: loss": final_loss(1, "sigmoid", "hinge", column(-1, 1, -1, 1)),
        "sigmoid for targets of 3: loss": final_loss(1, "sigmoid", "mse", column(3, 3)),
        "relu for targets of -2: loss": final_loss(1, "relu", "mse", column(-2, -2)),
        "softmax over one column: prediction": float(predictions(1, "softmax", "binary_crossentropy", column(0, 1, 0, 1)).max()),
        "softmax over one column, one negative for each positive: binary crossentropy": final_loss(1, "softmax", "binary_crossentropy", column(0, 1, 0, 1)),
        "softmax over one column: categorical crossentropy": final_loss(1, "softmax", "categorical_crossentropy", column(1, 1)),
        "softmax of a softmax, 4 classes: highest probability": float(
            predictions(4, lambda x: keras.ops.softmax(keras.ops.softmax(x)), "categorical_crossentropy", classes(4)).max()),
        "sigmoid of a sigmoid: lowest probability": float(
            predictions(1, lambda x: keras.ops.sigmoid(keras.ops.sigmoid(x)), "binary_crossentropy", column(0, 1)).min()),
        "sigmoid of a sigmoid: highest probability": float(
            predictions(1, lambda x: keras.ops.sigmoid(keras.ops.sigmoid(x)), "binary_crossentropy", column(0, 1)).max()),
        "element accuracy of wrong answers, 3 classes": wrong_answers(3),
        "element accuracy of wrong answers, 10 classes": wrong_answers(10),
        "linear layers against one matrix: largest difference": linear_stack(),
    }
    rows = ",\n".join(f"    {json.dumps(what)}: {value!r}" for what, value in found.items())
    FILE.write_text(f'{{\n  "keras": {json.dumps(keras.__version__)},\n  "backend": {json.dumps(keras.backend.backend())},\n  "measured": {{\n{rows}\n  }}\n}}\n', encoding="utf-8")
    print(FILE.read_text(encoding="utf-8"))


if __name__ == "__main__":
    sys.exit(main())
