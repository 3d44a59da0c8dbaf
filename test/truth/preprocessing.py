# construct: Preprocessing layers
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.Rescaling(1.0 / 255),
    layers.RandomFlip("horizontal"),
    layers.Resizing(24, 24),
    layers.CenterCrop(20, 20),
    layers.Conv2D(4, 3, activation="relu"),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])
one_hot = keras.Sequential([keras.Input((1,)), layers.CategoryEncoding(num_tokens=6, output_mode="one_hot"), layers.Dense(1)])
