# construct: Builder of functional models
import keras
from keras import layers


def block(x, filters, *, kernel=3, pool=True):
    x = layers.Conv2D(filters, kernel, padding="same", activation="relu")(x)
    x = layers.BatchNormalization()(x)
    return layers.MaxPooling2D()(x) if pool else x


def build(shape, classes):
    inputs = keras.Input(shape)
    x = inputs
    for filters in [4, 8]:
        x = block(x, filters)
    x = block(x, 16, kernel=1, pool=False)
    x = layers.GlobalAveragePooling2D()(x)
    return keras.Model(inputs, layers.Dense(classes, activation="softmax")(x))


model = build((16, 16, 3), classes=7)
model.compile("adam", "categorical_crossentropy")
