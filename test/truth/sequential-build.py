# construct: Sequential with build
import keras
from keras.layers import Conv2D, Dense, Flatten

model = keras.Sequential([Conv2D(4, 3, activation="relu"), Flatten(), Dense(5)])
model.build((None, 8, 8, 1))

called = keras.Sequential([Dense(4), Dense(2, activation="softmax")])
called(keras.Input((3,)))
called.compile(loss="categorical_crossentropy", optimizer="adam")
