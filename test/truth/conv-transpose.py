# construct: Transposed convolutions
import keras
from keras import layers

image = keras.Sequential([
    keras.Input((7, 7, 8)),
    layers.Conv2DTranspose(4, 3, strides=2, padding="same", activation="relu"),
    layers.Conv2DTranspose(2, 4, strides=2),
    layers.Conv2DTranspose(1, (2, 3), activation="sigmoid"),
])
line = keras.Sequential([keras.Input((9, 3)), layers.Conv1DTranspose(5, 3, strides=3), layers.Conv1DTranspose(5, 2, padding="same")])
volume = keras.Sequential([keras.Input((4, 4, 4, 2)), layers.Conv3DTranspose(3, 3, strides=2, padding="same")])
padded = keras.Sequential([keras.Input((7, 7, 8)), layers.Conv2DTranspose(4, 3, strides=2, output_padding=1)])
dilated = keras.Sequential([keras.Input((7, 7, 8)), layers.Conv2DTranspose(4, 3, dilation_rate=2)])
