import type { RuleText } from "../../ruleText";

export default {
  title: "Kernel that starts from one constant",
  summary: "All weights of a hidden layer start from the same number.",
  why: "Units that start alike compute alike. With zeros before `relu` nothing comes out and nothing flows back: the layer never changes. Where the layers after it start from constants too, all its units get the same gradient and stay equal for ever. Otherwise only the weights of the next layer tell them apart.",
  todo: ["Use `glorot_uniform` (the default) or `he_normal`."],
  exceptions: [
    "The last layer, where zeros do no harm; branches that are added to or multiplied with something; layers whose weights are loaded; the scale and shift of normalisations.",
  ],
  messages: {
    deadForEver:
      "The {units} units start from zero weights: {activation} puts out 0 and lets no gradient through, so that they never change.",
    equalForEver:
      "All weights start at {value}, here and in the next layer: the {units} units get the same gradient and stay equal for ever.",
    equalAtFirst: "All weights start at {value}: the {units} units compute the same until the next layer's weights tell them apart.",
  },
} as const satisfies RuleText;
