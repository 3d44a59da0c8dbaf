import type { RuleText } from "../../ruleText";

export default {
  title: "Softmax along the wrong axis",
  summary: "Softmax normalises over samples or positions instead of classes.",
  why: "Softmax makes numbers along one axis sum to 1. Along axis 0 those are the samples of a batch, so that a prediction depends on what else is in the batch. Along a spatial axis they are places, and each class has its probability spread over the picture.",
  todo: ["Use `axis=-1`, or the axis of the channels where they come first."],
  exceptions: ["Attention over time or space. The rule speaks of outputs only."],
  messages: {
    overSamples: "{activation} works along axis 0: it makes the samples of a batch sum to 1, not the classes of a sample.",
    overPositions: "{activation} works along axis {axis}, over positions, but the {units} classes are on the last axis.",
    overPositionsNotChannels: "{activation} works along the last axis, but the {units} classes come first: it makes positions sum to 1.",
  },
} as const satisfies RuleText;
