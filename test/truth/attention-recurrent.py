# construct: Attention with Bidirectional
import keras
from keras import layers

inputs = keras.Input((12,))
x = layers.Embedding(100, 8)(inputs)
x = layers.Bidirectional(layers.LSTM(6, return_sequences=True))(x)
scores = layers.Dense(1, activation="tanh")(x)
weights = layers.Softmax(axis=1)(scores)
context = layers.Dot(axes=1)([weights, x])
out = layers.Dense(1, activation="sigmoid")(layers.Flatten()(context))
model = keras.Model(inputs, out)
model.compile("adam", "binary_crossentropy")
repeated = layers.Permute((2, 1))(layers.RepeatVector(12)(layers.Flatten()(scores)))
second = keras.Model(inputs, repeated)
