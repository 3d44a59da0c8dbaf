import type { RuleText } from "../../ruleText";

export default {
  title: "Regularisation after the output",
  summary: "Dropout, noise or normalisation changes probabilities after the activation that makes them.",
  why: "Dropout after the last activation sets some probabilities to 0 during training and enlarges the others; a normalisation moves them to mean 0. What the loss gets are no probabilities any more.",
  todo: ["Move the layer before the last one, or remove it."],
  exceptions: ["Layers that leave values as they are, such as a reshape or a cast."],
  messages: {
    dropped:
      "{layer} after {activation} sets some probabilities to 0 in training and enlarges the others: what the loss gets are none any more.",
    noisy: "{layer} after {activation} adds noise to the probabilities in training: what the loss gets are none any more.",
    normalised: "{layer} after {activation} shifts and scales the probabilities: they can be negative and above 1.",
  },
} as const satisfies RuleText;
