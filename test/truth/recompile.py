# construct: Recompiles
import keras
from keras import layers

model = keras.Sequential([keras.Input((4,)), layers.Dense(8, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.layers[-1].activation = keras.activations.sigmoid
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
other = keras.models.clone_model(model)
other.compile("sgd", loss="mae")
model.compile(loss="hinge", optimizer="sgd")
