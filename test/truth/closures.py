# construct: Closures and lambdas
import keras
from keras import layers

dense = lambda units, activation=None: layers.Dense(units, activation=activation)


def maker(units):
    def make(x):
        return layers.Dense(units, activation="relu")(x)
    return make


inputs = keras.Input((4,))
model = keras.Model(inputs, dense(2, "softmax")(maker(5)(maker(6)(inputs))))
model.compile("adam", "categorical_crossentropy")
