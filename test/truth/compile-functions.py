# construct: compile with functions
import keras
from keras import layers
from keras.losses import categorical_crossentropy

model = keras.Sequential([keras.Input((4,)), layers.Dense(3, activation="softmax")])
model.compile("adam", loss=categorical_crossentropy, metrics=[keras.metrics.categorical_accuracy])
model.compile("adam", loss=keras.losses.mean_squared_error)
model.compile("adam", loss=keras.losses.get("mae"))
model.compile("adam", loss=keras.losses.binary_crossentropy)
