import type { RuleText } from "../../ruleText";

export default {
  title: "Metric and loss disagree about logits",
  summary: "One of loss and metric takes the output for logits, the other for probabilities.",
  why: "A crossentropy as a metric has a `from_logits` of its own. If it differs from that of the loss, it computes another quantity on the same outputs, which looks like a model that does not learn, or like one that does not generalise.",
  todo: ["Give the metric the same `from_logits` as the loss."],
  exceptions: ["Both the same."],
  messages: {
    lossOnly:
      "{loss} takes the output for logits, but the metric {metric} takes it for probabilities: it clips what lies outside 0 to 1 and shows another quantity.",
    metricOnly:
      "{loss} takes the output for probabilities, but the metric {metric} takes it for logits and applies the activation again: it shows another quantity.",
  },
} as const satisfies RuleText;
