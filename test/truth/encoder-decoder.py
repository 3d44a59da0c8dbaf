# construct: Encoder and decoder with states
import keras
from keras import layers

encoder_inputs = keras.Input((None, 20))
_, state_h, state_c = layers.LSTM(16, return_state=True)(encoder_inputs)
decoder_inputs = keras.Input((None, 25))
decoder_lstm = layers.LSTM(16, return_sequences=True, return_state=True)
decoded, _, _ = decoder_lstm(decoder_inputs, initial_state=[state_h, state_c])
outputs = layers.Dense(25, activation="softmax")(decoded)
model = keras.Model([encoder_inputs, decoder_inputs], outputs)
model.compile("rmsprop", "categorical_crossentropy", metrics=["accuracy"])
states = keras.Model(encoder_inputs, [state_h, state_c])
