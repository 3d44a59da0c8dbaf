"""Benign or malignant, with a loss that wants scores on both sides of zero.

Hinge takes labels of -1 and 1, and Keras turns 0 and 1 into them. The score of a negative
sample should go below -1, where a sigmoid never gets.
"""

import tensorflow as tf
from tensorflow.keras.layers import Activation, Dense
from tensorflow.keras.models import Sequential

model = Sequential()
model.add(tf.keras.Input(shape=(30,)))
model.add(Dense(32))
model.add(Activation('relu'))
model.add(Dense(1))
# warning: [one-sided-output-with-hinge]
model.add(Activation('sigmoid'))

model.compile(
    loss='hinge',
    optimizer=tf.keras.optimizers.Adam(learning_rate=0.0001),
)
