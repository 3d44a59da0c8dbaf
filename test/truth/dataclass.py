# construct: Dataclass
from dataclasses import dataclass, field

import keras
from keras import layers


@dataclass
class Config:
    units: int = 16
    classes: int = 3
    activation: str = "softmax"
    widths: list = field(default_factory=lambda: [8, 4])


def build(config):
    model = keras.Sequential([keras.Input((6,))])
    for width in config.widths:
        model.add(layers.Dense(width, activation="relu"))
    model.add(layers.Dense(config.classes, activation=config.activation))
    model.compile("adam", "sparse_categorical_crossentropy")
    return model


first = build(Config())
second = build(Config(classes=7, widths=[5]))
