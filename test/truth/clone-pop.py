# construct: clone_model with pop and add
import keras
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(6, activation="relu"), layers.Dense(4, activation="softmax")])
copy = keras.models.clone_model(model)
copy.pop()
copy.add(layers.Dense(1, activation="sigmoid"))
copy.compile("adam", "binary_crossentropy")
