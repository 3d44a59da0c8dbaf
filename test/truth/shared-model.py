# construct: Shared nested model
import keras
from keras import layers

base = keras.Sequential([keras.Input((8,)), layers.Dense(4, activation="relu"), layers.Dense(2)], name="tower")
a, b = keras.Input((8,)), keras.Input((8,))
distance = layers.Dot(axes=1, normalize=True)([base(a), base(b)])
model = keras.Model([a, b], distance)
model.compile("adam", "mse")
