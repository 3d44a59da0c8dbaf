# construct: Model classes that inherit from one another
import keras
from keras import layers


class Base(keras.Model):
    def __init__(self, units):
        super().__init__()
        self.hidden = layers.Dense(units, activation="relu")

    def call(self, x):
        return self.head(self.hidden(x))


class Classifier(Base):
    def __init__(self, units, classes):
        super().__init__(units)
        self.head = layers.Dense(classes, activation="softmax")


class Regressor(Base):
    def __init__(self, units):
        super().__init__(units)
        self.head = layers.Dense(1)


classifier = Classifier(8, 3)
classifier.compile("adam", "categorical_crossentropy")
regressor = Regressor(4)
regressor.compile("adam", "mse", metrics=["mae"])
