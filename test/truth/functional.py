# construct: Functional
import keras
from keras import layers

inputs = keras.Input(shape=(20,), name="features")
x = layers.Dense(64, activation="relu")(inputs)
x = layers.Dropout(0.2)(x)
outputs = layers.Dense(5, activation="softmax", name="classes")(x)
model = keras.Model(inputs=inputs, outputs=outputs, name="net")
model.compile(optimizer="rmsprop", loss=keras.losses.SparseCategoricalCrossentropy(), metrics=["accuracy"])

a = layers.Input((3,))
short = keras.models.Model(a, layers.Dense(1)(a))
short.compile("adam", loss="mse")
