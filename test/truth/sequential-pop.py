# construct: Sequential with pop
import keras
from keras.layers import Dense

model = keras.Sequential([keras.Input((6,)), Dense(8, activation="relu"), Dense(10, activation="softmax")])
model.pop()
model.add(Dense(2, activation="sigmoid"))
model.compile(loss="binary_crossentropy", optimizer="adam")

short = keras.Sequential([keras.Input((6,)), Dense(8), Dense(4), Dense(2)])
short.pop()
short.pop()
