# construct: Layer subclass within Functional within Sequential
import keras
from keras import layers


class Scale(layers.Layer):
    def __init__(self, factor):
        super().__init__()
        self.factor = factor

    def call(self, x):
        return x * self.factor


inputs = keras.Input((6,))
base = keras.Model(inputs, Scale(2.0)(layers.Dense(5, activation="relu")(inputs)))
model = keras.Sequential([base, layers.Dropout(0.1), layers.Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
