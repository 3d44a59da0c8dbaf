import type { RuleText } from "../../ruleText";

export default {
  title: "Class numbers that do not start from 0",
  summary: "The class numbers do not start at 0, so that one of them has no output.",
  why: "A sparse loss takes class numbers for positions: 0 is the first output. With numbers from 1 to 7 and seven units the last output is number 6, and class 7 has none. On TensorFlow's CPU and on PyTorch that is an error, on JAX nothing is said.",
  todo: ["Subtract the smallest number from the labels.", "Or give the last layer one more unit."],
  exceptions: ["One unit more than there are classes; the first stays unused, as for a mask or unknown words."],
  messages: {
    lastClassMissing:
      "The labels go from {min} to {max}, but the outputs of these {units} units are counted from 0 to {last}: class {missing} has none.",
  },
} as const satisfies RuleText;
