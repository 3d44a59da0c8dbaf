# construct: RNN of cells
import keras
from keras import layers

model = keras.Sequential([keras.Input((10, 3)), layers.RNN(layers.LSTMCell(6), return_sequences=True), layers.RNN(layers.GRUCell(4)), layers.Dense(1)])
stacked = keras.Sequential([keras.Input((10, 3)), layers.RNN([layers.LSTMCell(6), layers.LSTMCell(5)]), layers.Dense(1)])
cells = keras.Sequential([keras.Input((10, 3)), layers.RNN(layers.StackedRNNCells([layers.SimpleRNNCell(4), layers.SimpleRNNCell(3)]))])
