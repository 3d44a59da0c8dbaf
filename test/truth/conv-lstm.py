# construct: ConvLSTM
import keras
from keras import layers

model = keras.Sequential([keras.Input((5, 12, 12, 1)), layers.ConvLSTM2D(4, 3, padding="same", return_sequences=True), layers.BatchNormalization(), layers.ConvLSTM2D(2, (3, 3)), layers.Conv2D(1, 3, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
line = keras.Sequential([keras.Input((5, 12, 1)), layers.ConvLSTM1D(3, 3)])
