# construct: Shapes of keras.ops
import keras
from keras import layers, ops

inputs = keras.Input((6, 4))
reshaped = keras.Model(inputs, layers.Dense(1)(ops.reshape(inputs, (-1, 24))))
mean = keras.Model(inputs, ops.mean(inputs, axis=1))
kept = keras.Model(inputs, ops.max(inputs, axis=-1, keepdims=True))
expanded = keras.Model(inputs, layers.Conv2D(2, 3)(ops.expand_dims(inputs, -1)))
squeezed = keras.Model(inputs, ops.squeeze(layers.Dense(1)(inputs), axis=-1))
transposed = keras.Model(inputs, ops.transpose(inputs, (0, 2, 1)))
joined = keras.Model(inputs, ops.concatenate([inputs, inputs], axis=1))
stacked = keras.Model(inputs, ops.stack([inputs, inputs], axis=1))
ravelled = keras.Model(inputs, ops.ravel(inputs))
