# construct: Unpacking of several results
import keras
from keras import layers


def tower(size):
    inputs = keras.Input((size,))
    return inputs, layers.Dense(4, activation="relu")(inputs)


(a, x), (b, y) = tower(3), tower(5)
first, *rest = [layers.Dense(2), layers.Dense(1, activation="sigmoid")]
z = first(layers.concatenate([x, y]))
for layer in rest:
    z = layer(z)
model = keras.Model([a, b], z)
model.compile("adam", "binary_crossentropy")
