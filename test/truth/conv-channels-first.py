# construct: channels_first
import keras
from keras import layers

inputs = keras.Input((3, 12, 12))
x = layers.Conv2D(8, 3, data_format="channels_first", activation="relu")(inputs)
x = layers.MaxPooling2D(2, data_format="channels_first")(x)
x = layers.UpSampling2D(2, data_format="channels_first")(x)
x = layers.ZeroPadding2D(1, data_format="channels_first")(x)
x = layers.GlobalAveragePooling2D(data_format="channels_first")(x)
model = keras.Model(inputs, layers.Dense(2)(x))
line = keras.Sequential([keras.Input((3, 20)), layers.Conv1D(4, 3, data_format="channels_first"), layers.MaxPooling1D(data_format="channels_first")])
