# construct: Embedding with Concatenate
import keras
from keras import layers

user = keras.Input((1,), name="user")
item = keras.Input((1,), name="item")
u = layers.Flatten()(layers.Embedding(100, 8)(user))
v = layers.Flatten()(layers.Embedding(50, 8)(item))
rating = layers.Dense(1)(layers.Concatenate()([u, v]))
model = keras.Model([user, item], rating)
model.compile("adam", "mse")
product = keras.Model([user, item], layers.Dot(axes=1)([u, v]))
