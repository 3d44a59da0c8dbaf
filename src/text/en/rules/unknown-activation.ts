import type { RuleText } from "../../ruleText";

export default {
  title: "Unknown activation",
  summary: "Keras knows no activation of this name.",
  why: "A string is looked up by its exact name, upper and lower case included; an unknown one raises an error when the layer is made. The names differ between versions: `'leaky_relu'` is known to Keras 3 only, `'LeakyReLU'` as a string to Keras 2 only.",
  todo: ["Use the name that your version knows, or pass the function or the layer itself."],
  exceptions: ["Names registered with `keras.saving.register_keras_serializable` or given in `custom_objects`."],
  messages: {
    notKnown: "Keras knows no activation named `{name}`.",
    notKnownButNear: "Keras knows no activation named `{name}`. Did you mean `{nearest}`?",
    onlyInOtherVersion: "Only {version} knows an activation named `{name}`.",
    onlyInOtherVersionButNear: "Only {version} knows an activation named `{name}`. Here it is `{nearest}`.",
  },
} as const satisfies RuleText;
