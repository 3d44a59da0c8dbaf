# construct: Functional within Functional
import keras
from keras import layers

image = keras.Input((16,), name="image")
features = layers.Dense(8, activation="relu")(image)
encoder = keras.Model(image, features, name="encoder")

code = keras.Input((8,), name="code")
decoder = keras.Model(code, layers.Dense(16, activation="sigmoid")(code), name="decoder")

whole = keras.Input((16,))
auto = keras.Model(whole, decoder(encoder(whole)), name="autoencoder")
auto.compile(optimizer="adam", loss="binary_crossentropy")

classifier = keras.Sequential([encoder, layers.Dense(3, activation="softmax")])
classifier.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
