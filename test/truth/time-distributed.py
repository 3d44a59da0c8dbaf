# construct: TimeDistributed
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((7, 5)),
    layers.TimeDistributed(layers.Dense(8, activation="relu")),
    layers.LSTM(6, return_sequences=True),
    layers.TimeDistributed(layers.Dense(3, activation="softmax"), name="tags"),
])
model.compile("adam", "categorical_crossentropy")

images = keras.Sequential([
    keras.Input((4, 10, 10, 1)),
    layers.TimeDistributed(layers.Conv2D(3, 3, activation="relu")),
    layers.TimeDistributed(layers.MaxPooling2D()),
    layers.TimeDistributed(layers.Flatten()),
    layers.GRU(5),
])
