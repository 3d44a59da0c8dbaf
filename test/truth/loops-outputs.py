# construct: Outputs made in a loop
import keras
from keras import layers

inputs = keras.Input((6,))
body = layers.Dense(8, activation="relu")(inputs)
outputs = [layers.Dense(2, activation="softmax", name=f"head_{i}")(body) for i in range(3)]
model = keras.Model(inputs, outputs)
model.compile("adam", loss=["categorical_crossentropy"] * 3)

heads = []
for name in ["x", "y"]:
    heads.append(layers.Dense(1, name=name)(body))
second = keras.Model(inputs=inputs, outputs=heads)
second.compile("adam", loss={"x": "mse", "y": "mae"})
