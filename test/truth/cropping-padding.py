# construct: Cropping, ZeroPadding and UpSampling
import keras
from keras import layers

line = keras.Sequential([keras.Input((10, 3)), layers.Cropping1D((1, 2)), layers.ZeroPadding1D(2), layers.UpSampling1D(3)])
image = keras.Sequential([keras.Input((10, 12, 3)), layers.Cropping2D(((1, 2), (3, 0))), layers.ZeroPadding2D((1, 2)), layers.UpSampling2D((2, 3))])
simple = keras.Sequential([keras.Input((10, 12, 3)), layers.Cropping2D(1), layers.ZeroPadding2D(), layers.UpSampling2D()])
volume = keras.Sequential([keras.Input((6, 6, 6, 2)), layers.Cropping3D(1), layers.ZeroPadding3D((1, 0, 2)), layers.UpSampling3D(2)])
defaults = keras.Sequential([keras.Input((10, 3)), layers.Cropping1D(), layers.ZeroPadding1D(), layers.UpSampling1D()])
asymmetric = keras.Sequential([keras.Input((8, 8, 1)), layers.ZeroPadding2D(((1, 0), (0, 2)))])
