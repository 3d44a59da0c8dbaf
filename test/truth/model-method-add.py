# construct: Models changed by functions
import keras
from keras import layers


def extend(model, *sizes, last=None):
    for size in sizes:
        model.add(layers.Dense(size, activation="relu"))
    if last:
        model.add(layers.Dense(last, activation="softmax"))
    return model


model = extend(keras.Sequential([keras.Input((4,))]), 8, 6, last=3)
model.compile("adam", "categorical_crossentropy")
plain = keras.Sequential([keras.Input((4,))])
extend(plain, 2)
