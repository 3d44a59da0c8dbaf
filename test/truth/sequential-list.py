# construct: Sequential of a list
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((8,)),
    layers.Dense(16, activation="relu", name="hidden"),
    layers.Dense(3, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])

other = keras.Sequential([layers.Input(shape=(4, 5)), layers.Flatten(), layers.Dense(1)], name="other")
other.compile("sgd", "mse", metrics=["mae"])
