# construct: compile with strings
import keras
from keras import layers


def net(units, activation):
    return keras.Sequential([keras.Input((4,)), layers.Dense(units, activation=activation)])


for loss in ("mse", "MAE", "mean_squared_error", "msle", "huber", "log_cosh", "hinge", "squared_hinge", "poisson", "kld", "binary_crossentropy", "binary_focal_crossentropy"):
    model = net(1, "sigmoid")
    model.compile(optimizer="adam", loss=loss)
kinds = net(3, "softmax")
kinds.compile("adam", "categorical_crossentropy", metrics=["accuracy", "top_k_categorical_accuracy", "AUC"])
kinds.compile("adam", "sparse_categorical_crossentropy", metrics=["sparse_categorical_accuracy"])
kinds.compile("adam", "cosine_similarity")
kinds.compile("adam", "categorical_hinge")
kinds.compile("adam", "CategoricalCrossentropy")
