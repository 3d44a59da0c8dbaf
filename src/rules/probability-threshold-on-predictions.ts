import sigmoid from "../core/activations/sigmoid";
import { usualThreshold } from "../core/fits";
import { valueOr } from "../model/known";
import { fix, setThreshold } from "./fix";
import { headOf } from "./form";
import { wrongUnits } from "./precedence";
import { theLayer, theLoss } from "./related";
import { rule } from "./rule";

/** Judges what the program does with predictions, not what it trains. */
export default rule({
  id: "probability-threshold-on-predictions",
  since: "0.1.0",
  severity: "warning",
  judges: "judgement",
  messages: { cutsLogits: ["threshold", "probability"], roundsLogits: ["threshold", "probability"] },
  yieldsTo: wrongUnits,
  check({ output, loss, decodings }, report) {
    if (!loss.known || loss.value.loss.task !== "binary" || valueOr(loss.value.fromLogits, null) !== true) return;
    if (headOf(output)?.form !== "plain") return;
    for (const decoding of decodings) {
      const threshold = decoding.how === "round" ? usualThreshold : decoding.how === "threshold" ? decoding.threshold : null;
      // One beyond 0 to 1 cannot be meant for a probability.
      if (threshold === null || threshold <= 0 || threshold >= 1) continue;
      report(decoding.how === "round" ? "roundsLogits" : "cutsLogits", {
        at: decoding.at,
        data: { threshold, probability: sigmoid.f(threshold, {}) },
        related: [...theLoss(loss), ...theLayer(output.layer)],
        fixes: [fix("decideAt", { threshold: 0 }, decoding.how === "round" ? "unsafe" : "safe", setThreshold(decoding, 0))],
      });
    }
  },
});
