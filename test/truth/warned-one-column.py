# construct: Keras warns of a categorical loss on one column
import keras
import numpy as np
from keras import layers

model = keras.Sequential([keras.Input((4,)), layers.Dense(8, activation="relu"), layers.Dense(1, activation="sigmoid")])
model.compile(loss="categorical_crossentropy", optimizer="sgd")
model.fit(np.ones((8, 4)), np.ones((8, 1)), verbose=0)
