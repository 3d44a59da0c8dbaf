# construct: Comprehension
import keras
from keras import layers

sizes = [32, 16, 8]
model = keras.Sequential([keras.Input((4,))] + [layers.Dense(size, activation="relu") for size in sizes if size > 8] + [layers.Dense(1)])
model.compile("adam", "mse")
models = [keras.Sequential([keras.Input((4,)), layers.Dense(n, activation="softmax")]) for n in (2, 3)]
for one in models:
    one.compile("adam", "categorical_crossentropy")
by_name = {name: keras.Sequential([keras.Input((4,)), layers.Dense(2, activation=name)]) for name in ["relu", "tanh"]}
by_name["tanh"].compile("adam", "mse")
