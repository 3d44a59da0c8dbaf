# construct: Functional with several outputs
import keras
from keras import layers

inputs = keras.Input((12,))
body = layers.Dense(16, activation="relu")(inputs)
price = layers.Dense(1, name="price")(body)
kind = layers.Dense(4, activation="softmax", name="kind")(body)
both = keras.Model(inputs, [price, kind])
both.compile("adam", loss=["mse", "categorical_crossentropy"], metrics=[["mae"], ["accuracy"]])

by_name = keras.Model(inputs, [price, kind])
by_name.compile("adam", loss={"price": "mae", "kind": keras.losses.CategoricalCrossentropy(from_logits=False)}, metrics={"kind": ["accuracy"]})

keyed = keras.Model(inputs, {"p": price, "k": kind})
keyed.compile("adam", loss={"p": "mse", "k": "categorical_crossentropy"})

same = keras.Model(inputs, [price, layers.Dense(1)(body)])
same.compile("adam", loss="mse")
