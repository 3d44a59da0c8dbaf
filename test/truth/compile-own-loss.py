# construct: compile with a loss of the program's own
import functools

import keras
from keras import layers, ops


def weighted(y_true, y_pred):
    return ops.mean(3.0 * ops.square(y_true - y_pred), axis=-1)


def make(weight):
    def inner(y_true, y_pred):
        return weight * keras.losses.binary_crossentropy(y_true, y_pred)
    return inner


class Own(keras.losses.Loss):
    def call(self, y_true, y_pred):
        return ops.abs(y_true - y_pred)


model = keras.Sequential([keras.Input((4,)), layers.Dense(1, activation="sigmoid")])
model.compile("adam", loss=weighted, metrics=[weighted])
model.compile("adam", loss=make(2.0))
model.compile("adam", loss=Own())
model.compile("adam", loss=lambda y, p: ops.abs(y - p))
