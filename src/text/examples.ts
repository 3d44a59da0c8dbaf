// Generated from the fixtures of the rules by test/rules/generated.test.ts; do not edit.
import type { Example } from "./page";

/** One example for each rule, by its id. */
export const examples: Readonly<Record<string, Example>> = {
  "accuracy-on-regression": {
    "bad": "model = Sequential([Input((13,)), Dense(64, activation=\"relu\"), Dense(1)])\nmodel.compile(loss=\"mse\", optimizer=\"adam\", metrics=[\"accuracy\"])\n",
    "good": "model = Sequential([Input((13,)), Dense(64, activation=\"relu\"), Dense(1)])\nmodel.compile(loss=\"mse\", optimizer=\"adam\", metrics=[\"mean_absolute_error\"])\n",
    "message": "comparesWithHalf",
    "data": {
      "metric": "accuracy",
      "loss": "mean_squared_error",
      "threshold": 0.5
    }
  },
  "activation-with-from-logits": {
    "bad": "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(4, activation=\"softmax\"),\n])\nmodel.compile(\n    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),\n    optimizer=\"adam\",\n)\n",
    "good": "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(4, activation=\"softmax\"),\n])\nmodel.compile(\n    loss=keras.losses.SparseCategoricalCrossentropy(),\n    optimizer=\"adam\",\n)\n",
    "message": "normalisedTwiceUnlessKept",
    "data": {
      "activation": "softmax",
      "loss": "sparse_categorical_crossentropy",
      "units": 4,
      "floor": 0.743668380628679
    }
  },
  "categorical-loss-on-one-unit": {
    "bad": "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1, activation=\"sigmoid\"),\n])\nmodel.compile(\n    optimizer=\"adam\",\n    loss=\"categorical_crossentropy\",\n    metrics=[\"accuracy\"],\n)\n",
    "good": "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1, activation=\"sigmoid\"),\n])\nmodel.compile(\n    optimizer=\"adam\",\n    loss=\"binary_crossentropy\",\n    metrics=[\"accuracy\"],\n)\n",
    "message": "alwaysZero",
    "data": {
      "loss": "categorical_crossentropy"
    }
  },
  "double-activation": {
    "bad": "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(4, activation=\"softmax\"),\n    Softmax(),\n])\nmodel.compile(loss=\"categorical_crossentropy\", optimizer=\"adam\")\n",
    "good": "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(4),\n    Softmax(),\n])\nmodel.compile(loss=\"categorical_crossentropy\", optimizer=\"adam\")\n",
    "message": "flattened",
    "data": {
      "inner": "softmax",
      "outer": "softmax",
      "units": 4,
      "max": 0.4753668864186717
    }
  },
  "linear-layer-stack": {
    "bad": "model = Sequential([\n    Input((20,)),\n    Dense(64),\n    Dense(32),\n    Dense(1),\n])\nmodel.compile(loss=\"mse\", optimizer=\"adam\")\n",
    "good": "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(32, activation=\"relu\"),\n    Dense(1),\n])\nmodel.compile(loss=\"mse\", optimizer=\"adam\")\n",
    "message": "oneLinearMap",
    "data": {
      "count": 3
    }
  },
  "logits-with-binary-crossentropy": {
    "bad": "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1),\n])\nmodel.compile(loss=\"binary_crossentropy\", optimizer=\"adam\", metrics=[\"accuracy\"])\n",
    "good": "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1, activation=\"sigmoid\"),\n])\nmodel.compile(loss=\"binary_crossentropy\", optimizer=\"adam\", metrics=[\"accuracy\"])\n",
    "message": "plainOutput",
    "data": {
      "loss": "binary_crossentropy"
    }
  },
  "logits-with-categorical-crossentropy": {
    "bad": "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(4),\n])\nmodel.compile(loss=\"categorical_crossentropy\", optimizer=\"adam\")\n",
    "good": "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(4, activation=\"softmax\"),\n])\nmodel.compile(loss=\"categorical_crossentropy\", optimizer=\"adam\")\n",
    "message": "plainOutput",
    "data": {
      "loss": "categorical_crossentropy"
    }
  },
  "one-sided-output-with-hinge": {
    "bad": "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1, activation=\"sigmoid\"),\n])\nmodel.compile(loss=\"hinge\", optimizer=\"adam\")\n",
    "good": "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1, activation=\"tanh\"),\n])\nmodel.compile(loss=\"hinge\", optimizer=\"adam\")\n",
    "message": "neverNegative",
    "data": {
      "activation": "sigmoid",
      "loss": "hinge",
      "min": 0,
      "floor": 1
    }
  },
  "sigmoid-with-categorical-crossentropy": {
    "bad": "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(10, activation=\"sigmoid\"),\n])\nmodel.compile(loss=\"sparse_categorical_crossentropy\", optimizer=\"adam\")\n",
    "good": "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(10, activation=\"softmax\"),\n])\nmodel.compile(loss=\"sparse_categorical_crossentropy\", optimizer=\"adam\")\n",
    "message": "untiedColumns",
    "data": {
      "activation": "sigmoid",
      "loss": "sparse_categorical_crossentropy",
      "units": 10
    }
  },
  "signed-output-with-binary-crossentropy": {
    "bad": "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1, activation=\"tanh\"),\n])\nmodel.compile(loss=\"binary_crossentropy\", optimizer=\"adam\")\n",
    "good": "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1, activation=\"sigmoid\"),\n])\nmodel.compile(loss=\"binary_crossentropy\", optimizer=\"adam\")\n",
    "message": "negativeProbability",
    "data": {
      "activation": "tanh",
      "loss": "binary_crossentropy",
      "min": -1,
      "max": 1
    }
  },
  "softmax-in-hidden-layer": {
    "bad": "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"softmax\"),\n    Dense(3, activation=\"softmax\"),\n])\nmodel.compile(loss=\"categorical_crossentropy\", optimizer=\"adam\")\n",
    "good": "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(3, activation=\"softmax\"),\n])\nmodel.compile(loss=\"categorical_crossentropy\", optimizer=\"adam\")\n",
    "message": "competingUnits",
    "data": {
      "activation": "softmax",
      "units": 64
    }
  },
  "softmax-on-one-unit": {
    "bad": "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1, activation=\"softmax\"),\n])\nmodel.compile(loss=\"binary_crossentropy\", optimizer=\"adam\", metrics=[\"accuracy\"])\n",
    "good": "model = Sequential([\n    Input((8,)),\n    Dense(16, activation=\"relu\"),\n    Dense(1, activation=\"sigmoid\"),\n])\nmodel.compile(loss=\"binary_crossentropy\", optimizer=\"adam\", metrics=[\"accuracy\"])\n",
    "message": "constantOutput",
    "data": {
      "activation": "softmax",
      "value": 1
    }
  },
  "softmax-with-binary-crossentropy": {
    "bad": "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(4, activation=\"softmax\"),\n])\nmodel.compile(loss=\"binary_crossentropy\", optimizer=\"adam\", metrics=[\"accuracy\"])\n",
    "good": "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(4, activation=\"softmax\"),\n])\nmodel.compile(loss=\"categorical_crossentropy\", optimizer=\"adam\", metrics=[\"accuracy\"])\n",
    "message": "tiedColumnsByBackend",
    "data": {
      "activation": "softmax",
      "loss": "binary_crossentropy",
      "units": 4,
      "times": 3
    }
  },
  "softmax-with-regression-loss": {
    "bad": "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(3, activation=\"softmax\"),\n])\nmodel.compile(loss=\"mse\", optimizer=\"adam\")\n",
    "good": "model = Sequential([\n    Input((20,)),\n    Dense(64, activation=\"relu\"),\n    Dense(3),\n])\nmodel.compile(loss=\"mse\", optimizer=\"adam\")\n",
    "message": "sumsToOne",
    "data": {
      "activation": "softmax",
      "loss": "mean_squared_error",
      "units": 3
    }
  },
  "unknown-activation": {
    "bad": "model = Sequential([Input((8,)), Dense(16, activation=\"Relu\"), Dense(1)])\n",
    "good": "model = Sequential([Input((8,)), Dense(16, activation=\"relu\"), Dense(1)])\n",
    "message": "notKnownButNear",
    "data": {
      "name": "Relu",
      "nearest": "relu"
    }
  },
  "unknown-loss-or-metric": {
    "bad": "model.compile(optimizer=\"adam\", loss=\"mean_square_error\")\n",
    "good": "model.compile(optimizer=\"adam\", loss=\"mean_squared_error\")\n",
    "message": "lossNotKnownButNear",
    "data": {
      "name": "mean_square_error",
      "nearest": "mean_squared_error"
    }
  },
};
