"""North, east, south or west: one unit for each class, softmax and categorical cross-entropy. Everything fits."""

import tensorflow as tf
from tensorflow.keras.layers import Activation, Dense, Dropout
from tensorflow.keras.models import Sequential

model = Sequential()
model.add(tf.keras.Input(shape=(32,)))
model.add(Dense(64))
model.add(Activation('relu'))
model.add(Dropout(0.3))
model.add(Dense(4))
model.add(Activation('softmax'))

# The labels have four columns, one of them 1. With labels of 0, 1, 2, 3 instead,
# the loss would be 'sparse_categorical_crossentropy' and all else stay as it is.
model.compile(
    loss='categorical_crossentropy',
    optimizer=tf.keras.optimizers.Adam(learning_rate=0.0001),
    metrics=['accuracy'],
)
