# construct: set_image_data_format
import keras
from keras import layers

keras.backend.set_image_data_format("channels_first")
model = keras.Sequential([keras.Input((3, 16, 16)), layers.Conv2D(4, 3), layers.AveragePooling2D(2), layers.GlobalMaxPooling2D(), layers.Dense(3)])
