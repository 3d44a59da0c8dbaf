# construct: TimeDistributed with global pooling
import keras
from keras import layers

inputs = keras.Input((4, 8, 8, 3))
x = layers.TimeDistributed(layers.Conv2D(5, 3, padding="same", activation="relu"))(inputs)
x = layers.TimeDistributed(layers.GlobalAveragePooling2D())(x)
x = layers.Bidirectional(layers.GRU(6), merge_mode="sum")(x)
model = keras.Model(inputs, layers.Dense(3, activation="softmax")(x))
model.compile("adam", "categorical_crossentropy")
