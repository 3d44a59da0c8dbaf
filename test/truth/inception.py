# construct: Branches joined by Concatenate
import keras
from keras import layers

inputs = keras.Input((14, 14, 3))
one = layers.Conv2D(4, 1, padding="same", activation="relu")(inputs)
three = layers.Conv2D(6, 3, padding="same", activation="relu")(layers.Conv2D(2, 1)(inputs))
pool = layers.Conv2D(3, 1, padding="same")(layers.MaxPooling2D(3, strides=1, padding="same")(inputs))
x = layers.concatenate([one, three, pool], axis=-1)
model = keras.Model(inputs, layers.Dense(5, activation="softmax")(layers.Flatten()(layers.AveragePooling2D(7)(x))))
model.compile("adam", "sparse_categorical_crossentropy")
