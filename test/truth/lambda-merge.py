# construct: Lambda with Concatenate
import keras
from keras import layers, ops

a, b = keras.Input((4,)), keras.Input((4,))
difference = layers.Lambda(lambda pair: ops.abs(pair[0] - pair[1]), output_shape=(4,))([a, b])
model = keras.Model([a, b], layers.Dense(1, activation="sigmoid")(layers.Concatenate()([a, b, difference])))
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
