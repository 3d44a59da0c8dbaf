# construct: Attention and AdditiveAttention
import keras
from keras import layers

query, value = keras.Input((6, 8)), keras.Input((9, 8))
dot = keras.Model([query, value], layers.Attention()([query, value]))
additive = keras.Model([query, value], layers.AdditiveAttention()([query, value]))
pooled = keras.Model([query, value], layers.Dense(1)(layers.GlobalAveragePooling1D()(layers.Attention(use_scale=True)([query, value]))))
