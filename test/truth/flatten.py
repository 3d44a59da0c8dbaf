# construct: Flatten
import keras
from keras import layers

model = keras.Sequential([keras.Input((4, 3, 2)), layers.Flatten(), layers.Dense(3)])
scalar = keras.Sequential([keras.Input(()), layers.Flatten()])
vector = keras.Sequential([keras.Input((5,)), layers.Flatten()])
open_ended = keras.Sequential([keras.Input((None, 5)), layers.Flatten()])
