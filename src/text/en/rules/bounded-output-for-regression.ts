import type { RuleText } from "../../ruleText";

export default {
  title: "Bounded output for a regression",
  summary: "An output that cannot leave an interval is trained on targets that lie beyond it.",
  why: "`sigmoid`, `tanh` and the like never leave their interval. Targets beyond it are out of reach: the unit is pushed against its end, where its gradient vanishes, and predicts the end for everything large.",
  todo: ["Use no activation in the last layer.", "Or scale the targets into the interval, and scale predictions back."],
  exceptions: [
    "Targets that lie within: pictures, masks, ratings that were scaled. The rule warns only where the code shows targets beyond; without any sign it is a hint, and for single numbers only.",
  ],
  messages: {
    targetsBeyond: "{activation} stays between {min} and {max}, but the targets go from {lowest} to {highest}.",
    standardisedTargets:
      "{activation} stays between {min} and {max}, but the targets are standardised: they lie around 0, with a deviation of about 1.",
    unboundedTargets: "{activation} stays between {min} and {max}, but the targets can be any number.",
    perhapsBeyond: "{activation} stays between {min} and {max}: {loss} cannot be met for targets beyond.",
  },
} as const satisfies RuleText;
