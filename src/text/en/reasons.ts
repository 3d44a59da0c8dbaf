/** Why something was not judged: one sentence for every reason that the analyser can give. */
export default {
  "not-given": "It is not given in the code.",
  "custom-code": "It is computed by code of your own that is not looked into.",
  "unknown-name": "The name is not defined in the code that was read.",
  "unknown-call": "What this call returns is not known.",
  "unknown-value": "The value is known only when the program runs.",
  "unknown-argument": "An argument is known only when the program runs.",
  "unknown-import": "The module it comes from was not read.",
  "unknown-layer": "The values come from a layer that is not looked through.",
  "unknown-shape": "The shape is not known.",
  "several-values": "It can be several things, depending on how the program runs.",
  "too-deep": "The calls are nested too deeply to follow.",
  "budget-spent": "The program is too long to be followed to its end.",
} as const;
