# construct: Subclass of Sequential
import keras
from keras import layers


class Net(keras.Sequential):
    def __init__(self, classes):
        super().__init__()
        self.add(keras.Input((6,)))
        self.add(layers.Dense(5, activation="relu"))
        self.add(layers.Dense(classes, activation="softmax"))


model = Net(3)
model.compile("adam", "categorical_crossentropy")


class Listed(keras.Sequential):
    def __init__(self):
        super().__init__([keras.Input((4,)), layers.Dense(2)], name="listed")


listed = Listed()
