# construct: Bidirectional with TimeDistributed
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((None,)),
    layers.Embedding(100, 16),
    layers.Bidirectional(layers.LSTM(8, return_sequences=True)),
    layers.TimeDistributed(layers.Dense(4, activation="softmax")),
])
model.compile("adam", "sparse_categorical_crossentropy")
