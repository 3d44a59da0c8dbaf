# construct: Add, Subtract, Multiply, Average, Maximum, Minimum
import keras
from keras import layers

a, b = keras.Input((4, 3)), keras.Input((4, 3))
added = keras.Model([a, b], layers.Add()([a, b]))
less = keras.Model([a, b], layers.Subtract()([a, b]))
product = keras.Model([a, b], layers.Multiply()([a, b]))
mean = keras.Model([a, b], layers.Average()([a, b]))
most = keras.Model([a, b], layers.Maximum()([a, b]))
least = keras.Model([a, b], layers.Minimum()([a, b]))
