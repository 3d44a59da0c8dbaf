# construct: Sequential within Sequential
import keras
from keras.layers import Dense, Flatten

inner = keras.Sequential([keras.Input((4, 4)), Flatten(), Dense(6, activation="relu")], name="inner")
model = keras.Sequential([inner, Dense(3, activation="softmax")])
model.compile(loss="categorical_crossentropy", optimizer="adam")

free = keras.Sequential([Dense(6), Dense(5, activation="tanh")])
outer = keras.Sequential([keras.Input((9,)), free, Dense(1)])
outer.compile(loss="mse", optimizer="adam")
