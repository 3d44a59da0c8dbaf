# construct: Names by f-strings and lists
import keras
from keras import layers

prefix = "block"
inputs = keras.Input((4,), name="input")
x = inputs
for i in range(1, 3):
    x = layers.Dense(4 * i, activation="relu", name=f"{prefix}{i}_dense")(x)
    x = layers.Dropout(0.1 * i, name="{}_{}".format(prefix, i))(x)
outputs = [layers.Dense(1, name="%s_out" % kind)(x) for kind in ("low", "high")]
model = keras.Model(inputs, outputs, name=prefix.upper())
model.compile("adam", loss={"low_out": "mse", "high_out": "mae"})
