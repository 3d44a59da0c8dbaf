# construct: Normalisations
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((8, 8, 4)),
    layers.BatchNormalization(),
    layers.LayerNormalization(),
    layers.GroupNormalization(2),
    layers.UnitNormalization(),
    layers.RMSNormalization(),
    layers.Rescaling(1.0 / 255),
    layers.Normalization(mean=0.0, variance=1.0),
])
spectral = keras.Sequential([keras.Input((8, 8, 4)), layers.SpectralNormalization(layers.Conv2D(3, 3)), layers.BatchNormalization(axis=1)])
