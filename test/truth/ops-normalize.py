# construct: Normalising with keras.ops
import keras
from keras import layers, ops

inputs = keras.Input((5,))
x = layers.Dense(4, activation="relu")(inputs)
unit = keras.Model(inputs, ops.normalize(x, axis=-1))
shares = keras.Model(inputs, x / ops.sum(x, axis=-1, keepdims=True))
cast = keras.Model(inputs, layers.Dense(1)(ops.cast(x, "float32")))
