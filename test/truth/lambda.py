# construct: Lambda
import keras
from keras import layers, ops

inputs = keras.Input((6,))
x = layers.Dense(4)(inputs)
x = layers.Lambda(lambda t: ops.softmax(t), output_shape=(4,))(x)
model = keras.Model(inputs, x)
model.compile("adam", "categorical_crossentropy")

other = keras.Sequential([keras.Input((6,)), layers.Dense(3), layers.Lambda(lambda t: t * 2.0), layers.Dense(1)])
other.compile("adam", "mse")
