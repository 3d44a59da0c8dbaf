# construct: Subclassed Model with keras.ops
import keras
from keras import layers, ops


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.a = layers.Dense(6)
        self.b = layers.Dense(3)

    def call(self, x):
        x = ops.relu(self.a(x))
        return ops.softmax(self.b(x))


net = Net()
net.compile("adam", "categorical_crossentropy")
net(ops.zeros((1, 4)))
