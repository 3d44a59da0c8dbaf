# construct: compile with instances
import keras
from keras import layers

model = keras.Sequential([keras.Input((4,)), layers.Dense(3)])
model.compile(optimizer=keras.optimizers.Adam(1e-3), loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=[keras.metrics.SparseCategoricalAccuracy()])
model.compile(optimizer=keras.optimizers.SGD(), loss=keras.losses.CategoricalCrossentropy(from_logits=True, label_smoothing=0.1), metrics=[keras.metrics.CategoricalAccuracy(name="acc"), "mae"])
model.compile("adam", loss=keras.losses.Huber(delta=2.0), metrics=[keras.metrics.MeanAbsoluteError(), keras.metrics.RootMeanSquaredError()])
model.compile("adam", loss=keras.losses.MeanSquaredError())
model.compile("adam", loss=keras.losses.MeanAbsolutePercentageError())
model.compile("adam", loss=keras.losses.CosineSimilarity(axis=-1))
model.compile("adam", loss=keras.losses.KLDivergence())
model.compile("adam", loss=keras.losses.LogCosh())
model.compile("adam", loss=keras.losses.CategoricalFocalCrossentropy(gamma=2.0))
model.compile("adam", loss=keras.losses.Dice())
one = keras.Sequential([keras.Input((4,)), layers.Dense(1)])
one.compile("adam", loss=keras.losses.BinaryCrossentropy(from_logits=True), metrics=[keras.metrics.BinaryAccuracy(threshold=0.0), keras.metrics.AUC(from_logits=True)])
one.compile("adam", loss=keras.losses.BinaryFocalCrossentropy())
one.compile("adam", loss=keras.losses.Hinge())
one.compile("adam", loss=keras.losses.Poisson())
one.compile("adam", loss=keras.losses.Tversky(alpha=0.3, beta=0.7))
