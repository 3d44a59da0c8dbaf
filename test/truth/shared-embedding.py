# construct: Shared Embedding with Bidirectional
import keras
from keras import layers

embed = layers.Embedding(200, 12, name="embed")
encode = layers.Bidirectional(layers.LSTM(6), name="encode")
a, b = keras.Input((15,)), keras.Input((15,))
x, y = encode(embed(a)), encode(embed(b))
merged = layers.Concatenate()([x, y, layers.Multiply()([x, y])])
model = keras.Model([a, b], layers.Dense(1, activation="sigmoid")(layers.Dropout(0.2)(merged)))
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
