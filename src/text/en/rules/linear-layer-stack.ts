import type { RuleText } from "../../ruleText";

export default {
  title: "Stack of linear layers",
  summary: "Layers follow one another with no activation between them.",
  why: "A `Dense` or convolution layer without activation is a linear map, and linear maps one after the other are one linear map. The additional layers cost parameters and time, but the model can represent nothing that one layer could not. `Dropout`, `Flatten` and average pooling between them change nothing.",
  todo: ["Give every hidden layer an activation such as `relu`.", "If a linear model is what you want, one layer does."],
  exceptions: [
    "A layer narrower than both its neighbours: a factorisation with fewer parameters, or the code of an autoencoder.",
    "Projections around attention, normalisation or a residual sum.",
    "Pointwise and depthwise convolutions, and convolutions that refine an upsampled picture.",
    "The last layer of a regression.",
  ],
  messages: {
    oneLinearMap: "{count} layers with nothing non-linear between them compute a single linear map, as one layer could.",
  },
} as const satisfies RuleText;
