# construct: Conditional by known values
import keras
from keras import layers

DEBUG = False
classes = 5
mode = "logits"
model = keras.Sequential([keras.Input((4,)), layers.Dense(8, activation="relu")])
if DEBUG:
    model.add(layers.Dense(100))
if mode == "logits":
    model.add(layers.Dense(classes))
elif mode == "probabilities":
    model.add(layers.Dense(classes, activation="softmax"))
loss = keras.losses.SparseCategoricalCrossentropy(from_logits=mode == "logits")
model.compile("adam", loss)
