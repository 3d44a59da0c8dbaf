# construct: compile in a method of a subclassed Model
import keras
from keras import layers


class Net(keras.Model):
    def __init__(self, classes):
        super().__init__()
        self.out = layers.Dense(classes)

    def call(self, x):
        return self.out(x)

    def prepare(self, rate=0.01):
        self.compile(keras.optimizers.SGD(rate), loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"])


net = Net(4)
net.prepare()
net(keras.ops.zeros((1, 3)))
