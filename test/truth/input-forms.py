# construct: Ways to state the input
import keras
from keras import layers

layer = keras.Sequential([layers.InputLayer(shape=(5,)), layers.Dense(2)])
batch = keras.Sequential([keras.Input(batch_shape=(4, 6)), layers.Dense(3)])
sized = keras.Sequential([keras.Input((6,), batch_size=2), layers.Dense(3)])
first = keras.Sequential([layers.Dense(3, input_dim=7), layers.Dense(1)])
tensor = keras.Input(shape=5 * (2,), name="t")
functional = keras.Model(tensor, layers.Flatten()(tensor))
whole = keras.Sequential([layers.Conv2D(2, 3, input_shape=(9, 9, 1))])
