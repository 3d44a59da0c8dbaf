# construct: Nested model with several outputs
import keras
from keras import layers

inputs = keras.Input((6,))
pair = keras.Model(inputs, [layers.Dense(3, activation="relu")(inputs), layers.Dense(4, activation="tanh")(inputs)], name="pair")
outer = keras.Input((6,))
left, right = pair(outer)
model = keras.Model(outer, [layers.Dense(1, name="a")(left), layers.Dense(2, activation="softmax", name="b")(right)])
model.compile("adam", ["mse", "categorical_crossentropy"])
