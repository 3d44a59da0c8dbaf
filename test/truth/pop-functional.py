# construct: Functional cut at an inner layer
import keras
from keras import layers

inputs = keras.Input((8, 8, 1))
x = layers.Conv2D(4, 3, activation="relu", name="conv")(inputs)
x = layers.Flatten(name="flat")(x)
x = layers.Dense(10, activation="softmax", name="top")(x)
model = keras.Model(inputs, x)
cut = keras.Model(model.input, model.get_layer("flat").output)
head = keras.Sequential([cut, layers.Dense(2), layers.Softmax()])
head.compile("adam", "categorical_crossentropy")
activations = keras.Model(inputs=model.inputs, outputs=[layer.output for layer in model.layers if "conv" in layer.name or "top" in layer.name])
