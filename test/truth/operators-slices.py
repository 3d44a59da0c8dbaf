# construct: Subscripts on tensors
import keras
from keras import layers

inputs = keras.Input((8, 6))
last = keras.Model(inputs, layers.Dense(1)(inputs[:, -1]))
part = keras.Model(inputs, layers.Dense(2)(inputs[:, 2:5, :]))
column = keras.Model(inputs, inputs[..., 0])
extra = keras.Model(inputs, inputs[:, :, :, None])
step = keras.Model(inputs, layers.Flatten()(inputs[:, ::2]))
