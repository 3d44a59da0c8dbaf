# construct: compile with unpacked arguments
import keras
from keras import layers

settings = {"optimizer": "adam", "loss": "mse", "metrics": ["mae"]}
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])
model.compile(**settings)
model.compile(**{**settings, "loss": "mae"})
args = ("sgd", "huber")
model.compile(*args)
