import type { RuleText } from "../../ruleText";

export default {
  title: "Softmax on one unit",
  summary: "Softmax runs over an axis of size 1, so that every output is 1.",
  why: "Softmax divides each value by the sum of all of them. With a single value that is `exp(x) / exp(x)`, which is 1 for every input and every weight. The gradient is 0, so nothing before it can learn. On TensorFlow Keras trains on the values before the softmax, so that the loss falls all the same, and only `predict()` shows that every answer is 1.",
  todo: [
    "For a yes-or-no question use `sigmoid` with `binary_crossentropy`.",
    "For a number use no activation.",
    "For two classes or more give the layer one unit per class.",
  ],
  exceptions: [
    "Softmax over another axis: `Dense(1)`, then `Flatten()`, then `softmax` weighs the time steps.",
    "`softmax` with `axis=1`, where that axis has more than one entry.",
  ],
  messages: {
    constantOutput:
      "{activation} over a single value always gives {value}: the output is the same for every input and no gradient flows back.",
    constantInside: "{activation} over an axis of size 1 always gives {value}: what it is computed from has no influence.",
  },
} as const satisfies RuleText;
