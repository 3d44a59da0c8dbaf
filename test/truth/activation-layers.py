# construct: Activation layers
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((6,)),
    layers.Dense(8), layers.Activation("relu"),
    layers.Dense(8), layers.LeakyReLU(negative_slope=0.1),
    layers.Dense(8), layers.ELU(),
    layers.Dense(8), layers.PReLU(),
    layers.Dense(8), layers.ReLU(max_value=6),
    layers.Dense(3), layers.Softmax(),
])
model.compile("adam", "categorical_crossentropy")
functions = keras.Sequential([keras.Input((6,)), layers.Dense(4), layers.Activation(keras.activations.gelu), layers.Dense(4), layers.Activation(keras.ops.silu), layers.Activation("linear")])
