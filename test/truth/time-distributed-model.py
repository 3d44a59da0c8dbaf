# construct: TimeDistributed of a model
import keras
from keras import layers

frame = keras.Sequential([keras.Input((6, 6, 1)), layers.Conv2D(2, 3), layers.GlobalMaxPooling2D()])
model = keras.Sequential([keras.Input((5, 6, 6, 1)), layers.TimeDistributed(frame), layers.LSTM(3), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
