# construct: Functional with several inputs
import keras
from keras import layers

left = keras.Input((4,), name="left")
right = keras.Input((6,), name="right")
x = layers.Dense(8, activation="relu")(left)
y = layers.Dense(8, activation="tanh")(right)
joined = layers.Concatenate()([x, y])
out = layers.Dense(1, activation="sigmoid")(joined)
model = keras.Model([left, right], out)
model.compile(loss="binary_crossentropy", optimizer="adam")

named = keras.Model({"left": left, "right": right}, layers.Add()([x, y]))
