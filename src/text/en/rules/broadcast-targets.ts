import type { RuleText } from "../../ruleText";

export default {
  title: "One target for several outputs",
  summary: "The model gives several numbers for each sample and the targets have one, or the other way round.",
  why: "Keras subtracts targets from outputs as NumPy does: where the targets have one column, it is repeated for every output. All outputs then learn the same number, and nothing is said. If the targets are class numbers, the model learns the mean of the numbers instead of the class.",
  todo: [
    "For class numbers: `softmax` and `sparse_categorical_crossentropy`.",
    "For one number: one unit.",
    "For several numbers: targets with as many columns as there are units.",
    "For one answer to a sequence or a picture: no `return_sequences=True` in the last recurrent layer, or `Flatten` before the output.",
  ],
  exceptions: ["Targets with one column for each output."],
  messages: {
    oneColumnForAll:
      "The targets have one column, but this output has {units} units: {loss} compares each of them with the same number, silently.",
    oneNumberForAll:
      "The targets are one number for each sample, but this output has {units} units: {loss} compares each of them with the same number, or fails.",
    severalForOne:
      "The targets have {columns} columns, but this output has one unit: {loss} compares it with each of them, silently, so that it learns their middle.",
    oneNumberForSteps:
      "The targets are one number for each sample, but this output answers for each of {steps} steps or positions: all are compared with the same number, or training fails.",
    oneNumberForAnySteps:
      "The targets are one number for each sample, but this output answers for each step: unless there is a single step, all are compared with the same number, or training fails.",
  },
} as const satisfies RuleText;
