"""North, east, south or west: after a second softmax no class can get more than 47.5 %."""

import tensorflow as tf
from tensorflow.keras.layers import Activation, Dense, Dropout
from tensorflow.keras.models import Sequential

model = Sequential()
model.add(tf.keras.Input(shape=(32,)))
model.add(Dense(64))
model.add(Activation('relu'))
model.add(Dropout(0.3))
model.add(Dense(4, activation='softmax'))
# error: [double-activation]
model.add(Activation('softmax'))

model.compile(
    loss='categorical_crossentropy',
    optimizer=tf.keras.optimizers.Adam(learning_rate=0.0001),
    metrics=['accuracy'],
)
