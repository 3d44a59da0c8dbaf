# construct: Concatenate
import keras
from keras import layers

a, b, c = keras.Input((4,)), keras.Input((5,)), keras.Input((6,))
model = keras.Model([a, b, c], layers.Concatenate()([a, b, c]))
function = keras.Model([a, b], layers.concatenate([a, b]))
x, y = keras.Input((3, 5)), keras.Input((2, 5))
axis = keras.Model([x, y], layers.Concatenate(axis=1)([x, y]))
last = keras.Model([x], layers.Concatenate(axis=-1, name="joined")([x, layers.Dense(7)(x)]))
