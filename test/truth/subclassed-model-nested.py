# construct: Subclassed Model with nested models
import keras
from keras import layers


class Auto(keras.Model):
    def __init__(self, size):
        super().__init__()
        self.encoder = keras.Sequential([layers.Dense(4, activation="relu")], name="encoder")
        self.decoder = keras.Sequential([layers.Dense(size, activation="sigmoid")], name="decoder")

    def call(self, x):
        return self.decoder(self.encoder(x))


auto = Auto(12)
auto.compile(optimizer="adam", loss=keras.losses.BinaryCrossentropy())
auto(keras.ops.zeros((1, 12)))
