# construct: MultiHeadAttention
import keras
from keras import layers

inputs = keras.Input((10, 16))
attended = layers.MultiHeadAttention(num_heads=2, key_dim=8)(inputs, inputs)
x = layers.LayerNormalization()(layers.Add()([inputs, attended]))
x = layers.GlobalAveragePooling1D()(x)
model = keras.Model(inputs, layers.Dense(3, activation="softmax")(x))
model.compile("adam", "sparse_categorical_crossentropy")
memory = keras.Input((7, 12))
crossed = keras.Model([inputs, memory], layers.MultiHeadAttention(4, 4, name="cross")(query=inputs, value=memory))
scores = layers.MultiHeadAttention(2, 4, output_shape=6)(inputs, inputs)
narrow = keras.Model(inputs, scores)
attended, scores = layers.MultiHeadAttention(2, 4)(inputs, inputs, return_attention_scores=True)
weighed = keras.Model(inputs, layers.Dense(3, activation="softmax")(attended))
