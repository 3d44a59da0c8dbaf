# construct: Sequential by add
from keras.models import Sequential
from keras.layers import Dense, Input, Dropout

model = Sequential()
model.add(Input((10,)))
model.add(Dense(32, activation="tanh"))
model.add(Dropout(0.5))
model.add(Dense(1, activation="sigmoid"))
model.compile(loss="binary_crossentropy", optimizer="adam", metrics=["accuracy"])

old = Sequential()
old.add(Dense(5, input_shape=(7,), activation="elu"))
old.add(Dense(2))
old.compile(loss="mean_absolute_error", optimizer="sgd")

unbuilt = Sequential()
unbuilt.add(Dense(4, activation="relu"))
unbuilt.add(Dense(2, activation="softmax"))
unbuilt.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["acc"])
