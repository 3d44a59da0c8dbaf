"""Benign or malignant, with the sigmoid both in the model and, by from_logits, in the loss."""

import tensorflow as tf
from tensorflow.keras.layers import Activation, Dense
from tensorflow.keras.models import Sequential

model = Sequential()
model.add(tf.keras.Input(shape=(30,)))
model.add(Dense(32))
model.add(Activation('relu'))
model.add(Dense(1))
# error: [activation-with-from-logits]
model.add(Activation('sigmoid'))

model.compile(
    loss=tf.keras.losses.BinaryCrossentropy(from_logits=True),
    optimizer=tf.keras.optimizers.Adam(learning_rate=0.0001),
    metrics=['accuracy'],
)
