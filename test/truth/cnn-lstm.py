# construct: Conv1D with LSTM
import keras
from keras import layers

model = keras.Sequential()
model.add(layers.Conv1D(filters=16, kernel_size=5, activation="relu", input_shape=(50, 3)))
model.add(layers.MaxPooling1D(pool_size=2))
model.add(layers.Bidirectional(layers.LSTM(10, return_sequences=True)))
model.add(layers.Attention() if False else layers.GRU(8))
model.add(layers.Dense(4, activation="softmax"))
model.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
