# construct: Wide and deep with operators
import keras
from keras import layers

wide, deep = keras.Input((5,), name="wide"), keras.Input((7,), name="deep")
hidden = layers.Dense(30, activation="relu")(layers.Dense(30, activation="relu")(deep))
joined = layers.concatenate([wide, hidden])
main = layers.Dense(1, name="main")(joined)
side = layers.Dense(1, name="side")(hidden)
model = keras.Model(inputs=[wide, deep], outputs=[main, side])
model.compile(loss=["mse", "mse"], loss_weights=[0.9, 0.1], optimizer="sgd")
mixed = keras.Model([wide, deep], keras.activations.sigmoid(0.5 * main + 0.5 * side))
mixed.compile("adam", "binary_crossentropy")
