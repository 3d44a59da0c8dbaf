# construct: keras.applications
import keras
from keras import layers

base = keras.applications.MobileNetV2(input_shape=(32, 32, 3), include_top=False, weights=None, alpha=0.35)
base.trainable = False
model = keras.Sequential([base, layers.GlobalAveragePooling2D(), layers.Dense(2, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
pooled = keras.applications.MobileNet(input_shape=(32, 32, 3), include_top=False, weights=None, pooling="avg")
head = keras.Model(pooled.input, layers.Dense(1, activation="sigmoid")(pooled.output))
