import { rule } from "./rule";
import { signalMessages, tellSignal } from "./signal";

/** Only for plain stacks, of which everything that counts is known. */
export default rule({
  id: "exploding-signal",
  since: "0.1.0",
  severity: "information",
  judges: "model",
  messages: signalMessages,
  yieldsTo: ["constant-kernel-initializer", "deep-saturating-stack"],
  check: (model, report) => tellSignal(model, "exploding", report),
});
