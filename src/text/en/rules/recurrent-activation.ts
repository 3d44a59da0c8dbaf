import type { RuleText } from "../../ruleText";

export default {
  title: "Recurrent layer with another activation",
  summary: "LSTM or GRU with activations that the fast kernels do not have.",
  why: "On a GPU Keras uses the kernel of cuDNN only with `tanh` for the state and `sigmoid` for the gates; with anything else it runs step by step. A state that is not bounded, as with `relu`, can also grow from step to step.",
  todo: ["Use the defaults."],
  exceptions: ["Models that run on small devices, or that were tuned that way."],
  messages: {
    unboundedState:
      "{layer} with {activation} cannot use the fast cuDNN kernel, and its state has no bound: it can grow from step to step.",
    otherState: "{layer} with {activation} instead of tanh cannot use the fast cuDNN kernel.",
    otherGates: "{layer} with {activation} instead of sigmoid in its gates cannot use the fast cuDNN kernel.",
  },
} as const satisfies RuleText;
