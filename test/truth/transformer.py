# construct: Transformer block as a Layer
import keras
from keras import layers


class Block(layers.Layer):
    def __init__(self, width, heads, inner):
        super().__init__()
        self.attention = layers.MultiHeadAttention(num_heads=heads, key_dim=width)
        self.feed = keras.Sequential([layers.Dense(inner, activation="relu"), layers.Dense(width)])
        self.first = layers.LayerNormalization(epsilon=1e-6)
        self.second = layers.LayerNormalization(epsilon=1e-6)

    def call(self, inputs):
        x = self.first(inputs + self.attention(inputs, inputs))
        return self.second(x + self.feed(x))


inputs = keras.Input((10,))
x = layers.Embedding(100, 8)(inputs)
x = Block(8, 2, 16)(x)
x = layers.GlobalAveragePooling1D()(x)
model = keras.Model(inputs, layers.Dense(2, activation="softmax")(x))
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
