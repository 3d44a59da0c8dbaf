import type { RuleText } from "../../ruleText";

export default {
  title: "Unknown loss or metric",
  summary: "Keras knows no loss or metric of this name.",
  why: "`compile` looks a string up by its exact name; an unknown one raises an error, at the latest when training starts. The names differ between versions: `'huber_loss'` and `'logcosh'` are known to Keras 2 only.",
  todo: ["Use the name that your version knows, or pass the function or an instance of the class."],
  exceptions: ["Names registered with `keras.saving.register_keras_serializable` or given in `custom_objects`."],
  messages: {
    lossNotKnown: "Keras knows no loss named `{name}`.",
    lossNotKnownButNear: "Keras knows no loss named `{name}`. Did you mean `{nearest}`?",
    lossOnlyInOtherVersion: "Only {version} knows a loss named `{name}`.",
    lossOnlyInOtherVersionButNear: "Only {version} knows a loss named `{name}`. Here it is `{nearest}`.",
    metricNotKnown: "Keras knows no metric named `{name}`.",
    metricNotKnownButNear: "Keras knows no metric named `{name}`. Did you mean `{nearest}`?",
    metricNeedsArguments: "Keras cannot make `{name}` from its name alone: it needs arguments.",
    metricOnlyInOtherVersion: "Only {version} knows a metric named `{name}`.",
    metricOnlyInOtherVersionButNear: "Only {version} knows a metric named `{name}`. Here it is `{nearest}`.",
  },
} as const satisfies RuleText;
