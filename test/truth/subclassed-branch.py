# construct: Subclassed Model with several outputs
import keras
from keras import layers


class Twin(keras.Model):
    def __init__(self):
        super().__init__()
        self.body = layers.Dense(8, activation="relu")
        self.price = layers.Dense(1)
        self.kind = layers.Dense(3, activation="softmax")

    def call(self, x):
        x = self.body(x)
        return self.price(x), self.kind(x)


twin = Twin()
twin.compile("adam", loss=["mse", "categorical_crossentropy"])
twin(keras.ops.zeros((1, 4)))
