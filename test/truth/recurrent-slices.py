# construct: LSTM with subscripts
import keras
from keras import layers

inputs = keras.Input((10, 3))
x = layers.LSTM(8, return_sequences=True)(inputs)
last = keras.Model(inputs, layers.Dense(1, activation="sigmoid")(x[:, -1, :]))
last.compile("adam", "binary_crossentropy")
window = keras.Model(inputs, layers.Dense(2)(x[:, 2:7]))
unknown_length = keras.Input((None, 3))
tail = keras.Model(unknown_length, layers.GRU(4, return_sequences=True)(unknown_length)[:, -1])
