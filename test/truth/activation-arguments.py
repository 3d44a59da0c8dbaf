# construct: Activations by string, function and layer
import keras
from keras import activations, layers

strings = keras.Sequential([keras.Input((5,)), *[layers.Dense(4, activation=name) for name in ("relu", "swish", "gelu", "hard_sigmoid", "exponential", "softplus", "softsign", "mish", "relu6", "selu", "hard_silu", "leaky_relu", "log_softmax", "celu", "glu", "tanh_shrink")]])
functions = keras.Sequential([keras.Input((5,)), layers.Dense(4, activation=activations.relu), layers.Dense(4, activations.tanh), layers.Dense(4, activation=keras.ops.sigmoid), layers.Dense(4, activation=activations.get("elu"))])
objects = keras.Sequential([keras.Input((5,)), layers.Dense(4, activation=layers.LeakyReLU()), layers.Dense(4, activation=layers.ELU(alpha=0.5)), layers.Dense(3, activation=layers.Softmax())])
nothing = keras.Sequential([keras.Input((5,)), layers.Dense(4, activation=None), layers.Conv1D(2, 1, activation=None) if False else layers.Dense(2)])
