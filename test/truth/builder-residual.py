# construct: Builder with residual blocks
import keras
from keras import layers


def residual(x, filters, stride=1):
    shortcut = x
    y = layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = layers.BatchNormalization()(y)
    y = layers.Activation("relu")(y)
    y = layers.Conv2D(filters, 3, padding="same")(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = layers.Conv2D(filters, 1, strides=stride)(x)
    return layers.ReLU()(layers.Add()([shortcut, y]))


inputs = keras.Input((16, 16, 3))
x = layers.Conv2D(4, 3, padding="same")(inputs)
x = residual(x, 4)
x = residual(x, 8, stride=2)
model = keras.Model(inputs, layers.Dense(5)(layers.GlobalAveragePooling2D()(x)))
model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
