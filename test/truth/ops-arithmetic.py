# construct: Arithmetic of keras.ops
import keras
from keras import layers, ops

a, b = keras.Input((5,)), keras.Input((5,))
added = keras.Model([a, b], ops.add(a, b))
product = keras.Model([a, b], layers.Dense(1)(ops.multiply(a, b)))
root = keras.Model(a, ops.sqrt(ops.abs(a)))
clipped = keras.Model(a, ops.clip(layers.Dense(2)(a), 0.0, 1.0))
summed = keras.Model(a, ops.sum(a, axis=-1))
total = keras.Model(a, ops.sum(ops.square(a), axis=1, keepdims=True))
product_of = keras.Model([a, b], ops.matmul(ops.expand_dims(a, 2), ops.expand_dims(b, 1)))
whole = keras.Model(a, ops.where(a > 0, a, 0.0))
