# construct: LSTM, GRU and SimpleRNN
import keras
from keras import layers

lstm = keras.Sequential([keras.Input((10, 3)), layers.LSTM(8, return_sequences=True), layers.LSTM(4), layers.Dense(1)])
gru = keras.Sequential([keras.Input((10, 3)), layers.GRU(8, activation="relu", return_sequences=True), layers.GRU(units=4)])
simple = keras.Sequential([keras.Input((None, 3)), layers.SimpleRNN(8, return_sequences=True), layers.SimpleRNN(5, activation="relu")])
stated = keras.Sequential([layers.LSTM(5, input_shape=(6, 2)), layers.Dense(2, activation="softmax")])
