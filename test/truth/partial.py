# construct: functools.partial
from functools import partial

import keras
from keras import layers

Conv = partial(layers.Conv2D, kernel_size=3, padding="same", activation="relu")
model = keras.Sequential([keras.Input((8, 8, 1)), Conv(4), Conv(filters=8, strides=2), layers.Flatten(), partial(layers.Dense, activation="softmax")(3)])
model.compile("adam", "categorical_crossentropy")
