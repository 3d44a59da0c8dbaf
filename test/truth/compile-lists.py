# construct: compile with lists
import keras
from keras import layers

inputs = keras.Input((5,))
x = layers.Dense(8, activation="relu")(inputs)
model = keras.Model(inputs, [layers.Dense(1, name="a")(x), layers.Dense(2, activation="softmax", name="b")(x), layers.Dense(1, activation="sigmoid", name="c")(x)])
model.compile("adam", loss=["mse", keras.losses.CategoricalCrossentropy(), "binary_crossentropy"], loss_weights=[1.0, 0.5, 0.2])
model.compile("adam", loss=[keras.losses.MeanAbsoluteError(), None, keras.losses.binary_crossentropy])
model.compile("adam", loss=["mse"] + ["categorical_crossentropy"] + ["hinge"], metrics=[["mae"], ["accuracy"], ["accuracy", "mse"]])
single = keras.Model(inputs, x)
single.compile("adam", loss=["mse"])
