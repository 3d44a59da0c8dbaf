# construct: Bidirectional and its merge modes
import keras
from keras import layers


def build(mode):
    model = keras.Sequential([keras.Input((9, 4)), layers.Bidirectional(layers.LSTM(5), merge_mode=mode), layers.Dense(1)])
    model.compile("adam", "mse")
    return model


concat = build("concat")
added = build("sum")
product = build("mul")
mean = build("ave")
plain = keras.Sequential([keras.Input((9, 4)), layers.Bidirectional(layers.GRU(6, return_sequences=True)), layers.Bidirectional(layers.SimpleRNN(3))])
inputs = keras.Input((9, 4))
parts = layers.Bidirectional(layers.LSTM(5), merge_mode=None)(inputs)
apart = keras.Model(inputs, parts)
