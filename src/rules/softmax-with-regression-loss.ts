import { dropActivation, fix, setActivation, setLoss } from "./fix";
import { headOf } from "./form";
import { matchMetrics } from "./metricUse";
import { nameOf } from "./name";
import { theLayer, theLoss } from "./related";
import { rule } from "./rule";

export default rule({
  id: "softmax-with-regression-loss",
  since: "0.1.0",
  severity: "warning",
  judges: "judgement",
  messages: { sumsToOne: ["activation", "loss", "units"], slowerThanCrossentropy: ["activation", "loss", "units"] },
  yieldsTo: ["softmax-on-one-unit", "broadcast-targets"],
  check({ output, loss, labels, metrics, decodings }, report) {
    if (!loss.known || loss.value.loss.task !== "regression") return;
    const head = headOf(output);
    if (head?.form !== "distribution" || !head.applied.size.known || head.applied.size.value < 2) return;
    const { use, layer } = head.applied;
    const units = head.applied.size.value;
    const form = labels.form.known ? labels.form.value : null;
    const isDistribution = form === "one-hot" || form === "distribution" || form === "probability";
    const classifies = isDistribution || decodings.length > 0 || metrics.some((metric) => metric.known && metric.value.metric.isAccuracy);

    const crossentropy = fix("useLoss", { loss: "categorical_crossentropy" }, form === "one-hot" ? "safe" : "unsafe", setLoss(loss.value, "categorical_crossentropy", false));
    const plain = loss.value.loss.predictions === "rate"
      ? fix("useActivation", { activation: "softplus" }, "unsafe", setActivation(layer, "softplus"))
      : fix("dropActivation", { activation: nameOf(use) }, "unsafe", dropActivation(layer));
    const questions = fix("useActivationAndLoss", { activation: "sigmoid", loss: "binary_crossentropy" }, "safe",
      setActivation(layer, "sigmoid"), setLoss(loss.value, "binary_crossentropy", false), ...matchMetrics(metrics, "probability"));
    const details = {
      at: use.at,
      data: { activation: nameOf(use), loss: loss.value.loss.id, units },
      related: [...theLayer(output.layer), ...theLoss(loss)],
      fixes: form === "multi-hot" ? [questions, plain] : classifies ? [crossentropy, plain] : [plain, crossentropy],
    };
    // With targets that are distributions this is the Brier score: a proper loss, only slower.
    if (isDistribution) report("slowerThanCrossentropy", { ...details, severity: "information" });
    else report("sumsToOne", details);
  },
});
