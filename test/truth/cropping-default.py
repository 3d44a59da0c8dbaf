# construct: Cropping by its defaults
import keras
from keras import layers

image = keras.Sequential([keras.Input((8, 8, 1)), layers.Cropping2D()])
volume = keras.Sequential([keras.Input((8, 8, 8, 1)), layers.Cropping3D()])
