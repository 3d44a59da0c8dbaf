# construct: Operators on tensors
import keras
from keras import layers

inputs = keras.Input((8,))
x = layers.Dense(8, activation="relu")(inputs)
residual = keras.Model(inputs, layers.Dense(1)(x + inputs))
scaled = keras.Model(inputs, layers.Dense(1)(x * 0.5))
shifted = keras.Model(inputs, layers.Dense(2, activation="softmax")(1.0 - x))
divided = keras.Model(inputs, (x - inputs) / 2)
negative = keras.Model(inputs, -x)
power = keras.Model(inputs, layers.Dense(1)(x ** 2))
reversed_minus = keras.Model(inputs, 2 - layers.Dense(3)(x))
