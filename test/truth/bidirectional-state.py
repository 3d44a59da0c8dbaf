# construct: Bidirectional with return_state
import keras
from keras import layers

inputs = keras.Input((9, 4))
whole, forward_h, forward_c, backward_h, backward_c = layers.Bidirectional(layers.LSTM(5, return_state=True, return_sequences=True))(inputs)
state = layers.Concatenate()([forward_h, backward_h])
model = keras.Model(inputs, [whole, state])
