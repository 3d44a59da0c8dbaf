# construct: Dropout and noise
import keras
from keras import layers

model = keras.Sequential([keras.Input((6,)), layers.Dense(8, activation="selu"), layers.AlphaDropout(0.1), layers.GaussianNoise(0.1), layers.GaussianDropout(0.2), layers.Dropout(rate=0.5), layers.Dense(1)])
line = keras.Sequential([keras.Input((6, 4)), layers.SpatialDropout1D(0.2), layers.Masking(), layers.Conv1D(2, 3)])
image = keras.Sequential([keras.Input((6, 6, 4)), layers.SpatialDropout2D(0.2), layers.ActivityRegularization(l2=0.1), layers.Identity()])
