# construct: what the word "accuracy" comes to by the columns and the loss
import keras
import numpy as np
from keras import layers

x = np.ones((8, 4))

binary = keras.Sequential([keras.Input((4,)), layers.Dense(1, activation="sigmoid")])
binary.compile(loss="binary_crossentropy", optimizer="sgd", metrics=["accuracy", "mae"])
binary.fit(x, np.ones((8, 1)), verbose=0)

several = keras.Sequential([keras.Input((4,)), layers.Dense(3, activation="sigmoid")])
several.compile(loss="binary_crossentropy", optimizer="sgd", metrics=["accuracy"])
several.fit(x, np.ones((8, 3)), verbose=0)

one_hot = keras.Sequential([keras.Input((4,)), layers.Dense(3, activation="softmax")])
one_hot.compile(loss="categorical_crossentropy", optimizer="sgd", metrics=["acc"])
one_hot.fit(x, keras.utils.to_categorical(np.zeros(8), 3), verbose=0)

numbers = keras.Sequential([keras.Input((4,)), layers.Dense(3)])
numbers.compile(loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True), optimizer="sgd", metrics=["accuracy"])
numbers.fit(x, np.zeros(8), verbose=0)

regression = keras.Sequential([keras.Input((4,)), layers.Dense(1)])
regression.compile(loss="mse", optimizer="sgd", metrics=["accuracy"])
regression.fit(x, np.ones((8, 1)), verbose=0)
