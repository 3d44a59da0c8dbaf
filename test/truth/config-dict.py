# construct: Config dict
import keras
from keras import layers

config = {"units": [16, 8], "activation": "relu", "classes": 4, "loss": "categorical_crossentropy", "input": (12,)}
model = keras.Sequential([keras.Input(config["input"])])
for units in config["units"]:
    model.add(layers.Dense(units, activation=config["activation"]))
model.add(layers.Dense(config["classes"], activation=config.get("output", "softmax")))
model.compile(optimizer=config.get("optimizer", "adam"), loss=config["loss"], metrics=["accuracy"])

dense = {"units": 5, "activation": "elu"}
second = keras.Sequential([keras.Input((3,)), layers.Dense(**dense), layers.Dense(**{**dense, "units": 2})])
