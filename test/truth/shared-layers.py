# construct: Shared layers
import keras
from keras import layers

shared = layers.Dense(7, activation="relu", name="shared")
a = keras.Input((5,))
b = keras.Input((5,))
model = keras.Model([a, b], layers.Subtract()([shared(a), shared(b)]))
model.compile("adam", "mse")

twice = layers.Dense(5, activation="tanh")
loop = keras.Model(a, twice(twice(a)))
