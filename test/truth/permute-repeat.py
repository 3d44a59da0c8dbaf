# construct: Permute and RepeatVector
import keras
from keras import layers

model = keras.Sequential([keras.Input((3, 4, 5)), layers.Permute((3, 1, 2)), layers.Flatten()])
repeated = keras.Sequential([keras.Input((6,)), layers.RepeatVector(4), layers.LSTM(5, return_sequences=True), layers.TimeDistributed(layers.Dense(2))])
both = keras.Sequential([keras.Input((6,)), layers.RepeatVector(n=3), layers.Permute((2, 1))])
