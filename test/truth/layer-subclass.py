# construct: Layer subclass
import keras
from keras import layers


class Block(layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.dense = layers.Dense(units, activation="relu")
        self.norm = layers.BatchNormalization()

    def call(self, x):
        return self.norm(self.dense(x))


model = keras.Sequential([keras.Input((5,)), Block(7), Block(6, name="second"), layers.Dense(2, activation="softmax")])
model.compile("adam", "categorical_crossentropy")

inputs = keras.Input((3, 4))
functional = keras.Model(inputs, layers.Dense(1)(Block(8)(inputs)))
