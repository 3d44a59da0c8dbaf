import type { RuleText } from "../../ruleText";

export default {
  title: "Activation with from_logits",
  summary: "The loss is told to expect logits, but the output has already been through softmax or sigmoid.",
  why: "`from_logits=True` makes the loss apply softmax (or sigmoid) itself. If the model has applied it before, it is applied twice. The values that go in lie between 0 and 1, so that even a perfect model looks unsure and the loss cannot come near 0. Keras on TensorFlow finds the values before the activation, uses them and warns, as long as nothing follows the activation; on JAX and PyTorch, and in a training loop of your own, nothing of the kind happens. TensorFlow's functions with `cross_entropy` in their names, such as `tf.nn.softmax_cross_entropy_with_logits`, take logits always.",
  todo: ["Remove `from_logits=True`.", "Or remove the activation and apply it when you predict."],
  exceptions: [
    "The loss gets the values from before the activation: a second output of the model, for instance.",
    "`log_softmax` with `from_logits=True` is superfluous, not wrong; the rule only gives a hint.",
  ],
  messages: {
    normalisedTwice:
      "`from_logits=True` makes {loss} apply softmax to values that have been through {activation} already: over {units} classes it cannot go below {floor}.",
    normalisedTwiceUnlessKept:
      "`from_logits=True` makes {loss} apply softmax to values that have been through {activation} already: over {units} classes it cannot go below {floor}. Only Keras on TensorFlow may notice, warn and use the values before.",
    squeezedTwice:
      "`from_logits=True` makes {loss} apply sigmoid to values that have been through {activation} already: the probability stays between {min} and {max}.",
    squeezedTwiceUnlessKept:
      "`from_logits=True` makes {loss} apply sigmoid to values that have been through {activation} already: the probability stays between {min} and {max}. Only Keras on TensorFlow may notice, warn and use the values before.",
    appliedTwice: "`from_logits=True` tells {loss} to expect logits, but the output has been through {activation} already.",
    appliedTwiceUnlessKept:
      "`from_logits=True` tells {loss} to expect logits, but the output has been through {activation} already. Only Keras on TensorFlow may notice, warn and use the values before.",
    appliedTwiceButKept:
      "`from_logits=True` tells {loss} to expect logits, but the output has been through {activation} already. Keras on TensorFlow warns and uses the values before it; on other backends both are applied.",
    normalisedTwiceByFunction:
      "{function} applies softmax to values that have been through {activation} already: over {units} classes it cannot go below {floor}.",
    squeezedTwiceByFunction:
      "{function} applies sigmoid to values that have been through {activation} already: the probability stays between {min} and {max}.",
    appliedTwiceByFunction: "{function} expects logits, but the output has been through {activation} already.",
    logarithmTwice:
      "{activation} is superfluous before {loss} with `from_logits=True`: the softmax of log-probabilities is the same distribution again.",
  },
} as const satisfies RuleText;
