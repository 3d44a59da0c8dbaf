import { fix, setParameter } from "./fix";
import { theLayer } from "./related";
import { rule } from "./rule";
import { limit, signalOf } from "./signal";

export default rule({
  id: "exploding-signal",
  since: "0.1.0",
  severity: "information",
  judges: "model",
  messages: { values: ["count", "factor"], gradient: ["count", "factor"] },
  yieldsTo: ["constant-kernel-initializer", "deep-saturating-stack"],
  check(model, report) {
    const signal = signalOf(model, "exploding");
    const [first, ...others] = signal?.layers ?? [];
    if (!signal || !first) return;
    const count = signal.layers.length;
    const details = () => {
      const better = signal.better();
      const changes = better === null ? [] : signal.layers.map((layer) => setParameter(layer, "kernelInitializer", better));
      return { at: first.at, related: others.flatMap(theLayer), fixes: better === null ? [] : [fix("useInitializer", { initializer: better, count }, "safe", ...changes)] };
    };
    if (signal.values / signal.slack > limit) report("values", { ...details(), data: { count, factor: signal.values } });
    else if (signal.gradient && signal.gradient.factor / signal.gradient.slack > limit) report("gradient", { ...details(), data: { count, factor: signal.gradient.factor } });
  },
});
