# construct: Early returns and try
import keras
from keras import layers


def head(x, kind):
    if kind == "binary":
        return layers.Dense(1, activation="sigmoid")(x)
    if kind == "multi":
        return layers.Dense(4, activation="softmax")(x)
    raise ValueError(kind)


def build(kind):
    try:
        inputs = keras.Input((5,))
        outputs = head(inputs, kind)
    except ValueError:
        return None
    return keras.Model(inputs, outputs)


binary = build("binary")
binary.compile("adam", "binary_crossentropy")
multi = build("multi")
multi.compile("adam", "categorical_crossentropy")
