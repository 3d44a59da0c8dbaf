# construct: Class that builds models
import keras
from keras import layers


class Trainer:
    classes = 4

    def __init__(self, shape, units=8):
        self.shape = shape
        self.units = units
        self.model = self.build()

    def build(self):
        inputs = keras.Input(self.shape)
        x = self._hidden(inputs)
        model = keras.Model(inputs, layers.Dense(self.classes, activation="softmax")(x))
        return model

    def _hidden(self, x):
        return layers.Dense(self.units, activation="relu")(x)

    def compile(self, loss="categorical_crossentropy"):
        self.model.compile("adam", loss=loss)


trainer = Trainer((6,))
trainer.compile()


class Binary(Trainer):
    classes = 1

    def build(self):
        model = keras.Sequential([keras.Input(self.shape), layers.Dense(self.classes, activation="sigmoid")])
        return model


binary = Binary((3,), units=2)
binary.compile("binary_crossentropy")
