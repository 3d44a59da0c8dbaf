# construct: Separable convolutions with Concatenate and pooling
import keras
from keras import layers

inputs = keras.Input((20, 20, 3))
x = layers.SeparableConv2D(8, 3, strides=2, padding="same", activation="relu")(inputs)
y = layers.AveragePooling2D(2)(inputs)
z = layers.Concatenate(axis=3)([x, y])
z = layers.ZeroPadding2D(((0, 1), (1, 0)))(z)
z = layers.DepthwiseConv2D(2, strides=2)(z)
model = keras.Model(inputs, layers.Conv2D(2, 1, activation="softmax")(z))
model.compile("adam", "categorical_crossentropy")
