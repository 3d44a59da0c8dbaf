"""Cats or dogs: one unit, a sigmoid and binary cross-entropy. Everything fits."""

import tensorflow as tf
from tensorflow.keras.layers import Activation, Conv2D, Dense, Flatten, MaxPooling2D, Rescaling
from tensorflow.keras.models import Sequential

photos = tf.keras.utils.image_dataset_from_directory(
    'photos', label_mode='binary', image_size=(64, 64), batch_size=32)

model = Sequential()
model.add(tf.keras.Input(shape=(64, 64, 3)))
model.add(Rescaling(1.0 / 255))
model.add(Conv2D(32, (5, 5)))
model.add(Activation('relu'))
model.add(MaxPooling2D((2, 2)))
model.add(Flatten())
model.add(Dense(64))
model.add(Activation('relu'))
model.add(Dense(1))
model.add(Activation('sigmoid'))

model.compile(
    loss='binary_crossentropy',
    optimizer=tf.keras.optimizers.Adam(learning_rate=0.0001),
    metrics=['accuracy'],
)

# One number for each photo, the probability of the second folder in alphabetical order: dogs.
model.fit(photos, epochs=10)
