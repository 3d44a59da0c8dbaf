# construct: LSTM and GRU with return_state
import keras
from keras import layers

inputs = keras.Input((10, 3))
sequence, hidden, cell = layers.LSTM(8, return_sequences=True, return_state=True)(inputs)
lstm = keras.Model(inputs, [sequence, hidden, cell])
last, state = layers.GRU(5, return_state=True)(inputs)
gru = keras.Model(inputs, layers.Dense(1)(state))
