# construct: compile with classes
import keras
from keras import layers

model = keras.Sequential([keras.Input((4,)), layers.Dense(3, activation="softmax")])
model.compile("adam", loss=keras.losses.CategoricalCrossentropy, metrics=[keras.metrics.CategoricalAccuracy])
model.compile("adam", loss=keras.losses.MeanSquaredError)
