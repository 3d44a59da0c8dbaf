# construct: Two models that share parts
import keras
from keras import layers

generator = keras.Sequential([keras.Input((16,)), layers.Dense(49, activation="relu"), layers.Reshape((7, 7, 1)), layers.Conv2DTranspose(1, 4, strides=2, padding="same", activation="tanh")], name="generator")
discriminator = keras.Sequential([keras.Input((14, 14, 1)), layers.Conv2D(8, 3, strides=2), layers.LeakyReLU(0.2), layers.Flatten(), layers.Dense(1, activation="sigmoid")], name="discriminator")
discriminator.compile("adam", "binary_crossentropy", metrics=["accuracy"])
discriminator.trainable = False
noise = keras.Input((16,))
gan = keras.Model(noise, discriminator(generator(noise)))
gan.compile("adam", "binary_crossentropy")
