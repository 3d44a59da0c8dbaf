# construct: settings of activation layers and initialisers
import keras
from keras import layers

inputs = keras.Input((6, 5))
x = layers.LeakyReLU()(inputs)
x = layers.LeakyReLU(negative_slope=0.1)(x)
x = layers.ReLU(max_value=6.0, negative_slope=0.2, threshold=0.5)(x)
x = layers.ELU(alpha=0.7)(x)
x = layers.Softmax(axis=1)(x)
x = layers.Softmax()(x)
x = layers.Dense(4, kernel_initializer="he_normal", bias_initializer="ones")(x)
x = layers.Dense(4, kernel_initializer=keras.initializers.Constant(0.5))(x)
x = layers.LSTM(3, recurrent_activation="hard_sigmoid")(x)
outputs = layers.Dense(2, activation="softmax")(x)
model = keras.Model(inputs, outputs)
model.compile(loss="categorical_crossentropy", optimizer="adam")
