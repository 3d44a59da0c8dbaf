# construct: Keras warns of a softmax over one number
import keras
import numpy as np
from keras import layers

model = keras.Sequential([keras.Input((4,)), layers.Dense(8, activation="relu"), layers.Dense(1, activation="softmax")])
model.compile(loss="binary_crossentropy", optimizer="sgd", metrics=["accuracy"])
model.fit(np.ones((8, 4)), np.ones((8, 1)), verbose=0)

inputs = keras.Input((4,))
outputs = layers.Softmax()(layers.Dense(1)(inputs))
functional = keras.Model(inputs, outputs)
functional.compile(loss="mse", optimizer="sgd")
