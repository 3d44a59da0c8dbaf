# construct: Merging functions
import keras
from keras import layers

a, b = keras.Input((6,)), keras.Input((6,))
added = keras.Model([a, b], layers.add([a, b]))
product = keras.Model([a, b], layers.multiply([a, b]))
mean = keras.Model([a, b], layers.average([a, b]))
dotted = keras.Model([a, b], layers.dot([a, b], axes=1))
most = keras.Model([a, b], layers.Dense(1)(layers.maximum([a, b])))
