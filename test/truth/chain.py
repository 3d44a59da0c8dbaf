# construct: Layers called in one expression
import keras
from keras import layers

inputs = keras.Input((8, 8, 1))
outputs = layers.Dense(2, activation="softmax")(layers.Flatten()(layers.MaxPooling2D()(layers.Conv2D(3, 3, activation="relu")(inputs))))
model = keras.Model(inputs, outputs)
stack = [layers.Flatten(), layers.Dense(4, activation="relu"), layers.Dense(1)]
x = inputs
for layer in stack:
    x = layer(x)
second = keras.Model(inputs, x)
