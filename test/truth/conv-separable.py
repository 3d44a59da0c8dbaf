# construct: Separable and depthwise convolutions
import keras
from keras import layers

image = keras.Sequential([
    keras.Input((16, 16, 3)),
    layers.SeparableConv2D(8, 3, activation="relu"),
    layers.SeparableConv2D(8, 3, padding="same", strides=2, depth_multiplier=2),
    layers.DepthwiseConv2D(3, activation="relu6"),
    layers.DepthwiseConv2D(3, depth_multiplier=2, padding="same"),
])
line = keras.Sequential([keras.Input((16, 3)), layers.SeparableConv1D(6, 3), layers.DepthwiseConv1D(3, depth_multiplier=4)])
