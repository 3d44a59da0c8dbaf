# construct: Conv3D
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((8, 10, 12, 2)),
    layers.Conv3D(4, 3, activation="relu"),
    layers.MaxPooling3D(2),
    layers.Conv3D(4, (1, 2, 2), padding="same", strides=2),
    layers.GlobalAveragePooling3D(),
    layers.Dense(2, activation="softmax"),
])
