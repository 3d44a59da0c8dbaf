# construct: Builder with parameters
import keras
from keras import layers


def build(units=16, classes=3, activation="relu", rate=None):
    model = keras.Sequential(name="built")
    model.add(keras.Input((10,)))
    model.add(layers.Dense(units, activation=activation))
    if rate is not None:
        model.add(layers.Dropout(rate))
    model.add(layers.Dense(classes if classes > 2 else 1, activation="softmax" if classes > 2 else "sigmoid"))
    model.compile("adam", "sparse_categorical_crossentropy" if classes > 2 else "binary_crossentropy", metrics=["accuracy"])
    return model


first = build()
second = build(8, classes=2, rate=0.1)
third = build(units=4, activation="tanh", classes=10)
