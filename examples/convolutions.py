"""Handwritten digits: every activation has its place. Rest the mouse on one to see it drawn."""

from tensorflow import keras
from tensorflow.keras.layers import Activation, Conv2D, Dense, Dropout, Flatten, LeakyReLU, MaxPooling2D

(images, digits), (test_images, test_digits) = keras.datasets.mnist.load_data()
images = images[..., None] / 255.0
test_images = test_images[..., None] / 255.0

model = keras.Sequential([
    keras.Input(shape=(28, 28, 1)),
    Conv2D(32, (5, 5)),
    Activation('relu'),
    MaxPooling2D((2, 2)),
    Conv2D(64, (5, 5)),
    LeakyReLU(0.1),
    MaxPooling2D((2, 2)),
    Flatten(),
    Dense(128, activation='gelu'),
    Dropout(0.5),
    Dense(10),
])

# The last layer has no activation, and the loss knows: logits are numerically the safest.
model.compile(
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    optimizer='adam',
    metrics=['accuracy'],
)
model.fit(images, digits, batch_size=128, epochs=5, validation_data=(test_images, test_digits))
