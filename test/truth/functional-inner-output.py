# construct: Model of an inner layer's output
import keras
from keras import layers

model = keras.Sequential([keras.Input((9,)), layers.Dense(7, activation="relu", name="middle"), layers.Dense(3, activation="softmax")])
by_name = keras.Model(model.inputs, model.get_layer("middle").output)
by_index = keras.Model(model.inputs, model.layers[-2].output)
by_number = keras.Model(model.inputs, model.get_layer(index=0).output)
appended = keras.Model(model.inputs, layers.Dense(1, activation="sigmoid")(model.layers[-2].output))
appended.compile("adam", "binary_crossentropy")
whole = keras.Model(inputs=model.inputs, outputs=model.outputs)
