"""Is it spam? Two models that train without an error message. Only one of them learns."""

import keras
from keras.layers import Dense, Input

# Softmax over one number is always 1: this model calls everything spam. Rest the mouse on the
# underlined word to see why, and press Ctrl+. (macOS: Cmd+.) to mend it.
stuck = keras.Sequential([
    Input((57,)),
    Dense(32, activation="gelu"),
    # error: [softmax-on-one-unit]
    Dense(1, activation="softmax"),
])
stuck.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])

# A sigmoid of one number is a probability, which is what binary cross-entropy expects.
learning = keras.Sequential([
    Input((57,)),
    Dense(32, activation="gelu"),
    Dense(1, activation="sigmoid"),
])
learning.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
