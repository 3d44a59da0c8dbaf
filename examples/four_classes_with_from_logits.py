"""North, east, south or west, with softmax both in the model and, by from_logits, in the loss."""

import tensorflow as tf
from tensorflow.keras.layers import Activation, Dense, Dropout
from tensorflow.keras.models import Sequential

model = Sequential()
model.add(tf.keras.Input(shape=(32,)))
model.add(Dense(64))
model.add(Activation('relu'))
model.add(Dropout(0.3))
model.add(Dense(4))
# error: [activation-with-from-logits]
model.add(Activation('softmax'))

model.compile(
    loss=tf.keras.losses.CategoricalCrossentropy(from_logits=True),
    optimizer=tf.keras.optimizers.Adam(learning_rate=0.0001),
    metrics=['accuracy'],
)
