# construct: Head appended to a base
import keras
from keras import layers

base = keras.Sequential([keras.Input((8, 8, 3)), layers.Conv2D(4, 3, activation="relu"), layers.MaxPooling2D()])
base.trainable = False
x = layers.GlobalAveragePooling2D()(base.outputs[0])
head = keras.Model(base.inputs, layers.Dense(2, activation="softmax")(x))
head.compile("adam", "categorical_crossentropy", metrics=["accuracy"])

stacked = keras.Sequential()
for layer in base.layers:
    stacked.add(layer)
stacked.add(layers.Flatten())
stacked.add(layers.Dense(1))

inputs = keras.Input((4,))
body = keras.Model(inputs, layers.Dense(3, activation="relu")(inputs))
longer = keras.Model(body.input, layers.Dense(2)(body.output))
