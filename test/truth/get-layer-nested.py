# construct: get_layer in a nested model
import keras
from keras import layers, ops

inner = keras.Sequential([keras.Input((5,)), layers.Dense(4, activation="relu", name="deep"), layers.Dense(3)], name="inner")
inputs = keras.Input((5,))
outer = keras.Model(inputs, ops.softmax(inner(inputs)))
part = keras.Model(outer.get_layer("inner").inputs, outer.get_layer("inner").get_layer("deep").output)
last = keras.Model(outer.input, outer.layers[-1].output)
