# construct: Layer classes as values
import keras
from keras import layers

cells = {"lstm": layers.LSTM, "gru": layers.GRU}
for name, cell in cells.items():
    model = keras.Sequential([keras.Input((7, 2)), cell(5), layers.Dense(1)])
    model.compile("adam", "mse")
kind = getattr(layers, "Dense")
third = keras.Sequential([keras.Input((2,)), kind(3)])
