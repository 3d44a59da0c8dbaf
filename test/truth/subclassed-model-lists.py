# construct: Subclassed Model with lists of layers
import keras
from keras import layers


class Deep(keras.Model):
    def __init__(self, widths, **kwargs):
        super().__init__(**kwargs)
        self.stack = [layers.Dense(width, activation="relu") for width in widths]
        self.out = layers.Dense(1)

    def call(self, x):
        for layer in self.stack:
            x = layer(x)
        return self.out(x)


model = Deep([8, 4, 2], name="deep")
model.compile("adam", "mse")
model(keras.ops.zeros((1, 5)))
