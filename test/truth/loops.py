# construct: Loops
import keras
from keras import layers

model = keras.Sequential()
model.add(keras.Input((32,)))
for units in (64, 32, 16):
    model.add(layers.Dense(units, activation="relu"))
for i in range(2):
    model.add(layers.Dense(8 * (i + 1), activation="tanh", name=f"extra_{i}"))
model.add(layers.Dense(1))

inputs = keras.Input((6,))
x = inputs
for index, (units, name) in enumerate(zip([5, 4], ["relu", "elu"])):
    x = layers.Dense(units, activation=name, name="layer" + str(index))(x)
functional = keras.Model(inputs, x)

n = 3
counted = keras.Sequential([keras.Input((4,))])
while n > 0:
    counted.add(layers.Dense(n))
    n -= 1
