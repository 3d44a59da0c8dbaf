# construct: compile with dicts
import keras
from keras import layers

inputs = keras.Input((5,))
x = layers.Dense(8, activation="relu")(inputs)
model = keras.Model(inputs, [layers.Dense(1, name="age")(x), layers.Dense(2, activation="softmax", name="group")(x)])
losses = {"age": "mse"}
losses["group"] = keras.losses.SparseCategoricalCrossentropy()
model.compile("adam", loss=losses, metrics={"age": ["mae"], "group": ["accuracy"]})
model.compile("adam", loss=dict(age="huber", group="sparse_categorical_crossentropy"), loss_weights={"age": 0.1, "group": 1.0})
model.compile(optimizer="adam", loss={name: "mse" for name in ("age", "group")})
