# construct: Dot
import keras
from keras import layers

a, b = keras.Input((3, 4)), keras.Input((5, 4))
inner = keras.Model([a, b], layers.Dot(axes=2)([a, b]))
c = keras.Input((4, 6))
pair = keras.Model([a, c], layers.Dot(axes=(2, 1))([a, c]))
u, v = keras.Input((7,)), keras.Input((7,))
cosine = keras.Model([u, v], layers.Dense(1, activation="sigmoid")(layers.Dot(axes=1, normalize=True)([u, v])))
last = keras.Model([a, b], layers.Dot(axes=-1)([a, b]))
