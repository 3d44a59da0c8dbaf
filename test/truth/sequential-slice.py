# construct: Sequential of another's layers
import keras
from keras import layers

base = keras.Sequential([keras.Input((8,)), layers.Dense(6, activation="relu"), layers.Dense(5, activation="tanh"), layers.Dense(4)])
front = keras.Sequential([keras.Input((8,))] + base.layers[:-1])
front.add(layers.Dense(2, activation="softmax"))
front.compile(loss="categorical_crossentropy", optimizer="adam")
