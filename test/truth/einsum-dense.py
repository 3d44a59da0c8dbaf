# construct: EinsumDense
import keras
from keras import layers

model = keras.Sequential([keras.Input((6, 4)), layers.EinsumDense("abc,cd->abd", output_shape=(None, 5), activation="relu"), layers.Flatten()])
