# construct: Reshape
import keras
from keras import layers

model = keras.Sequential([keras.Input((24,)), layers.Reshape((4, 6)), layers.Reshape((2, -1)), layers.Reshape((-1,)), layers.Reshape((3, 4, 2))])
keyword = keras.Sequential([keras.Input((4, 4)), layers.Reshape(target_shape=(8, 2)), layers.Reshape((-1, 4))])
dense = keras.Sequential([keras.Input((10,)), layers.Dense(7 * 7 * 4, activation="relu"), layers.Reshape((7, 7, 4)), layers.Flatten(), layers.Dense(2)])
unknown = keras.Sequential([keras.Input((None, 6)), layers.Reshape((-1, 3))])
