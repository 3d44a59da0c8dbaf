# construct: Global pooling with keepdims
import keras
from keras import layers

image = keras.Sequential([keras.Input((8, 8, 4)), layers.GlobalAveragePooling2D(keepdims=True), layers.Conv2D(2, 1), layers.Flatten()])
most = keras.Sequential([keras.Input((8, 8, 4)), layers.GlobalMaxPooling2D(), layers.Dense(1)])
line = keras.Sequential([keras.Input((8, 4)), layers.GlobalMaxPooling1D(keepdims=True), layers.GlobalAveragePooling1D()])
volume = keras.Sequential([keras.Input((4, 4, 4, 3)), layers.GlobalMaxPool3D()])
short = keras.Sequential([keras.Input((None, 7)), layers.GlobalAvgPool1D(), layers.Dense(2, activation="softmax")])
