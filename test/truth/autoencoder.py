# construct: Autoencoder with parts of its own
import keras
from keras import layers

inputs = keras.Input((28, 28, 1))
x = layers.Conv2D(8, 3, activation="relu", padding="same", strides=2)(inputs)
x = layers.Conv2D(4, 3, activation="relu", padding="same", strides=2)(x)
shape = x.shape[1:]
x = layers.Flatten()(x)
code = layers.Dense(10, name="code")(x)
encoder = keras.Model(inputs, code, name="encoder")

latent = keras.Input((10,))
y = layers.Dense(shape[0] * shape[1] * shape[2], activation="relu")(latent)
y = layers.Reshape(shape)(y)
y = layers.Conv2DTranspose(8, 3, activation="relu", padding="same", strides=2)(y)
y = layers.Conv2DTranspose(1, 3, activation="sigmoid", padding="same", strides=2)(y)
decoder = keras.Model(latent, y, name="decoder")

auto = keras.Model(inputs, decoder(encoder(inputs)), name="auto")
auto.compile("adam", "binary_crossentropy")
