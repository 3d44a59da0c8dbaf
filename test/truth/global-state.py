# construct: Module constants and expressions
import keras
from keras import layers

IMAGE_SIZE = (32, 32)
CHANNELS = 3
CLASSES = ["cat", "dog", "bird"]
HIDDEN = 2 ** 5
model = keras.Sequential([
    keras.Input(IMAGE_SIZE + (CHANNELS,)),
    layers.Conv2D(HIDDEN // 4, 3),
    layers.Flatten(),
    layers.Dense(int(HIDDEN * 0.5), activation="relu"),
    layers.Dense(len(CLASSES), activation="softmax"),
])
model.compile("adam", "sparse_categorical_crossentropy")
