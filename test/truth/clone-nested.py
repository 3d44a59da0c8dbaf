# construct: clone_model of a nested model
import keras
from keras import layers

inner = keras.Sequential([keras.Input((5,)), layers.Dense(4, activation="relu")], name="inner")
inputs = keras.Input((5,))
outer = keras.Model(inputs, layers.Dense(2, activation="softmax")(inner(inputs)))
copy = keras.models.clone_model(outer)
copy.compile("adam", "categorical_crossentropy")
