"""Benign or malignant, but nothing turns the last number into a probability."""

import tensorflow as tf
from tensorflow.keras.layers import Activation, Dense
from tensorflow.keras.models import Sequential

model = Sequential()
model.add(tf.keras.Input(shape=(30,)))
model.add(Dense(32))
model.add(Activation('relu'))
# error: [logits-with-binary-crossentropy]
model.add(Dense(1))

model.compile(
    loss='binary_crossentropy',
    optimizer=tf.keras.optimizers.Adam(learning_rate=0.0001),
    metrics=['accuracy'],
)
