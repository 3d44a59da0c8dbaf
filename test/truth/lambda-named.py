# construct: Lambda of a named function
import keras
from keras import layers, ops


def distance(vectors):
    a, b = vectors
    return ops.sqrt(ops.sum(ops.square(a - b), axis=1, keepdims=True))


left, right = keras.Input((5,)), keras.Input((5,))
model = keras.Model([left, right], layers.Lambda(distance, output_shape=(1,))([left, right]))
model.compile("adam", "mse")

scaled = keras.Sequential([keras.Input((4, 3)), layers.Lambda(lambda t: ops.mean(t, axis=1)), layers.Dense(2, activation="softmax")])
