# construct: Sampling layer between two models
import keras
from keras import layers, ops


class Sampling(layers.Layer):
    def __init__(self):
        super().__init__()
        self.seed = keras.random.SeedGenerator(1)

    def call(self, inputs):
        mean, log_variance = inputs
        noise = keras.random.normal(shape=ops.shape(mean), seed=self.seed)
        return mean + ops.exp(0.5 * log_variance) * noise


inputs = keras.Input((12,))
h = layers.Dense(8, activation="relu")(inputs)
mean = layers.Dense(2, name="mean")(h)
log_variance = layers.Dense(2, name="log_variance")(h)
code = Sampling()([mean, log_variance])
encoder = keras.Model(inputs, [mean, log_variance, code], name="encoder")
latent = keras.Input((2,))
decoder = keras.Model(latent, layers.Dense(12, activation="sigmoid")(layers.Dense(8, activation="relu")(latent)), name="decoder")
whole = keras.Model(inputs, decoder(encoder(inputs)[2]))
whole.compile("adam", "binary_crossentropy")
