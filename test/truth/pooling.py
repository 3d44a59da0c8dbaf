# construct: Pooling with padding and strides
import keras
from keras import layers

image = keras.Sequential([keras.Input((15, 13, 2)), layers.MaxPooling2D(2, padding="same"), layers.AveragePooling2D((3, 2), strides=1), layers.MaxPool2D(3, 2)])
line = keras.Sequential([keras.Input((15, 2)), layers.MaxPooling1D(3, strides=2, padding="same"), layers.AveragePooling1D(2), layers.AvgPool1D(2)])
volume = keras.Sequential([keras.Input((8, 8, 8, 2)), layers.AveragePooling3D(2), layers.MaxPooling3D((1, 2, 4))])
