# construct: Activations of keras.ops
import keras
from keras import layers, ops

inputs = keras.Input((8,))
x = ops.relu(layers.Dense(5)(inputs))
softmax = keras.Model(inputs, ops.softmax(layers.Dense(3)(x)))
softmax.compile("adam", "categorical_crossentropy")
sigmoid = keras.Model(inputs, keras.activations.sigmoid(layers.Dense(1)(x)))
sigmoid.compile("adam", "binary_crossentropy")
tanh = keras.Model(inputs, ops.tanh(x))
function = keras.Model(inputs, keras.activations.softplus(layers.Dense(2)(x)))
