# construct: Embedding
import keras
from keras import layers

model = keras.Sequential([keras.Input((20,)), layers.Embedding(1000, 16), layers.GlobalAveragePooling1D(), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
named = keras.Sequential([keras.Input((None,)), layers.Embedding(input_dim=50, output_dim=8, mask_zero=True), layers.LSTM(4), layers.Dense(3)])
ids = keras.Input((), dtype="int32")
single = keras.Model(ids, layers.Embedding(10, 4)(ids))
flat = keras.Sequential([keras.Input((6,)), layers.Embedding(9, 2), layers.Flatten()])
