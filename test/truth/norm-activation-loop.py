# construct: Normalisation and Activation in a loop of Functional
import keras
from keras import layers

settings = [(8, "relu", True), (16, "elu", False), (4, None, True)]
inputs = keras.Input((10,))
x = inputs
for units, activation, normed in settings:
    x = layers.Dense(units, use_bias=not normed)(x)
    if normed:
        x = layers.BatchNormalization()(x)
    if activation:
        x = layers.Activation(activation)(x)
outputs = layers.Dense(1)(x)
model = keras.Model(inputs, outputs)
model.compile("adam", loss="huber", metrics=["mae", "mse"])
