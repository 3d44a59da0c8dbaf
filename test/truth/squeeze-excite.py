# construct: Squeeze and excitation
import keras
from keras import layers


def excite(x, ratio=4):
    width = x.shape[-1]
    s = layers.GlobalAveragePooling2D()(x)
    s = layers.Dense(width // ratio, activation="relu")(s)
    s = layers.Dense(width, activation="sigmoid")(s)
    return layers.multiply([x, layers.Reshape((1, 1, width))(s)])


inputs = keras.Input((8, 8, 3))
x = excite(layers.Conv2D(16, 3)(inputs))
model = keras.Model(inputs, layers.Dense(4, activation="softmax")(layers.GlobalMaxPooling2D()(x)))
model.compile("adam", "categorical_crossentropy")
