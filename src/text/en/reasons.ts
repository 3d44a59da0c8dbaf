/** Why a value could not be worked out, for "why nothing?": completes "not judged: ...". */
export default {
  "not-given": "it is not written in the code",
  "custom-code": "it is code of your own, which cannot be followed here",
  "unknown-name": "this name is not known here",
  "unknown-call": "what this call returns is not known",
  "unknown-value": "its value only shows when the program runs",
  "unknown-argument": "an argument is not known",
  "unknown-import": "the module it comes from is not known",
  "unknown-layer": "what this layer does to its values is not known",
  "unknown-shape": "the number of its units is not known",
  "several-values": "it can be one of several values",
  "too-deep": "the calls are nested too deeply",
  "budget-spent": "the program is too involved to be followed to its end",
} as const;
