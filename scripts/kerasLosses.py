"""What Keras itself gives for the cases of test/core/losses.json; needs Keras 3. Writes test/core/kerasLosses.json.

    KERAS_BACKEND=jax python3 scripts/kerasLosses.py
"""
import json

import keras
import numpy


def value(case):
    name, parameters = case["loss"], dict(case["parameters"])
    labels, predictions = numpy.array([case["labels"]], "float32"), numpy.array([case["predictions"]], "float32")
    if name == "circle" or (name == "kl_divergence" and case["logits"]):
        return None  # Of a whole batch in Keras; no from_logits there.
    if name == "tversky" and parameters:
        return None  # Up to Keras 3.15 the two weights were swapped.
    if case["logits"]:
        parameters["from_logits"] = True
    if "apply_class_balancing" in parameters:
        parameters["apply_class_balancing"] = bool(parameters["apply_class_balancing"])
    if name.startswith("sparse") or name.endswith("generalized_cross_entropy"):
        labels = labels[0].astype("int32")
    if name == "ctc":
        return mean(keras.losses.ctc(labels.astype("int32"), predictions.reshape(1, -1, case["columns"])))
    if name.endswith("generalized_cross_entropy"):
        return mean(keras.losses.CategoricalGeneralizedCrossEntropy(**parameters)(labels, predictions))
    return mean(getattr(keras.losses, name)(labels, predictions, **parameters))


def mean(losses):
    return float(numpy.mean(keras.ops.convert_to_numpy(losses)))


def main():
    with open("test/core/losses.json") as file:
        cases = json.load(file)
    content = {"version": keras.__version__, "backend": keras.backend.backend(), "values": [value(case) for case in cases]}
    with open("test/core/kerasLosses.json", "w") as file:
        file.write(json.dumps(content, separators=(",", ":")) + "\n")


main()
