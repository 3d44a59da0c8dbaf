# construct: Conv2D
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, (3, 3), activation="relu"),
    layers.MaxPooling2D((2, 2)),
    layers.Conv2D(filters=64, kernel_size=3, activation="relu", padding="same", strides=(2, 1)),
    layers.MaxPooling2D(pool_size=2),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
dilated = keras.Sequential([keras.Input((20, 20, 3)), layers.Conv2D(4, 3, dilation_rate=(2, 3)), layers.Conv2D(6, 3, groups=2, padding="same")])
uneven = keras.Sequential([keras.Input((21, 17, 3)), layers.Conv2D(4, (5, 2), strides=3), layers.Conv2D(4, 3, strides=2, padding="same")])
