"""Benign or malignant, with softmax over a single number: every answer is 1."""

import tensorflow as tf
from tensorflow.keras.layers import Activation, Dense
from tensorflow.keras.models import Sequential

model = Sequential()
model.add(tf.keras.Input(shape=(30,)))
model.add(Dense(32))
model.add(Activation('relu'))
model.add(Dense(1))
# error: [softmax-on-one-unit]
model.add(Activation('softmax'))

model.compile(
    loss='binary_crossentropy',
    optimizer=tf.keras.optimizers.Adam(learning_rate=0.0001),
    metrics=['accuracy'],
)
