# construct: Subclassed Model with call
import keras
from keras import layers


class Net(keras.Model):
    def __init__(self, units, classes):
        super().__init__()
        self.hidden = layers.Dense(units, activation="relu")
        self.dropout = layers.Dropout(0.3)
        self.out = layers.Dense(classes, activation="softmax")

    def call(self, inputs, training=False):
        x = self.hidden(inputs)
        x = self.dropout(x, training=training)
        return self.out(x)


model = Net(16, 3)
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
model(keras.ops.zeros((2, 8)))

second = Net(units=4, classes=10)
second.compile(optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy())
