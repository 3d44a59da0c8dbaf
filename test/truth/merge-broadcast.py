# construct: Merging shapes that broadcast
import keras
from keras import layers

a, b = keras.Input((4, 1)), keras.Input((1, 3))
outer = keras.Model([a, b], layers.Multiply()([a, b]))
gate = keras.Input((1, 1, 8))
image = keras.Input((5, 5, 8))
scaled = keras.Model([image, gate], layers.Multiply()([image, gate]))
vector = keras.Input((8,))
lifted = keras.Model([image, vector], layers.Add()([image, layers.Reshape((1, 1, 8))(vector)]))
