import { rule } from "./rule";
import { limit, placesOf, signalOf } from "./signal";

export default rule({
  id: "vanishing-signal",
  since: "0.1.0",
  severity: "information",
  judges: "model",
  messages: { values: ["count", "factor"], gradient: ["count", "factor"] },
  yieldsTo: ["constant-kernel-initializer", "deep-saturating-stack"],
  check(model, report) {
    const signal = signalOf(model, "vanishing");
    if (!signal) return;
    const { values, slack, gradient } = signal;
    const count = signal.layers.length;
    if (values * slack < 1 / limit) report("values", { ...placesOf(signal), data: { count, factor: values } });
    else if (gradient && gradient.factor * gradient.slack < 1 / limit) report("gradient", { ...placesOf(signal), data: { count, factor: gradient.factor } });
  },
});
