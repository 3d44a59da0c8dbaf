# construct: Conv1D
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((32, 4)),
    layers.Conv1D(8, 3, activation="relu"),
    layers.Conv1D(8, 3, padding="same", strides=2),
    layers.Conv1D(6, kernel_size=3, dilation_rate=2, padding="causal"),
    layers.Conv1D(4, 2, dilation_rate=3),
    layers.MaxPooling1D(2),
    layers.Flatten(),
    layers.Dense(1, activation="sigmoid"),
])
model.compile("adam", "binary_crossentropy")
groups = keras.Sequential([keras.Input((16, 4)), layers.Conv1D(8, 3, groups=2)])
