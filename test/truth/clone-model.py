# construct: clone_model
import keras
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(6, activation="relu"), layers.Dense(4, activation="softmax")])
copy = keras.models.clone_model(model)
copy.compile("adam", "categorical_crossentropy")

inputs = keras.Input((3,))
functional = keras.Model(inputs, layers.Dense(2)(layers.Dense(5, activation="relu")(inputs)))
second = keras.models.clone_model(functional)
second.compile("adam", keras.losses.MeanSquaredError())
