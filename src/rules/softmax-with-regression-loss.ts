import { valueOr } from "../model/known";
import { columnsOf, outputFor } from "./classes";
import { headOf } from "./form";
import { knownMetrics } from "./metricUse";
import { nameOf } from "./name";
import { withoutSquashing } from "./regression";
import { theLayer, theLoss } from "./related";
import { rule } from "./rule";

/** With targets that are distributions it is a proper loss, only slower. */
export default rule({
  id: "softmax-with-regression-loss",
  since: "0.1.0",
  severity: "warning",
  judges: "judgement",
  messages: {
    sumsToOne: ["activation", "loss", "units"],
    sumsToOneOfAnyNumber: ["activation", "loss"],
    slowerThanCrossentropy: ["activation", "loss", "units"],
  },
  yieldsTo: ["softmax-on-one-unit", "broadcast-targets"],
  check(judgement, report) {
    const { output, loss, labels, metrics, decodings } = judgement;
    if (!loss.known || loss.value.loss.task !== "regression" || judgement.makesTargets) return;
    // Such as what another model predicts.
    if (!labels.form.known && labels.form.reason === "unknown-call") return;
    const head = headOf(output);
    if (head?.form !== "distribution") return;
    const { use, layer, size } = head.applied;
    if (size.known && size.value < 2) return;
    const form = valueOr(labels.form, null);
    const isDistribution = form === "one-hot" || form === "distribution" || form === "probability";
    const classifies = isDistribution || decodings.length > 0 || knownMetrics(metrics).some(({ metric }) => metric.isAccuracy);

    const crossentropy = outputFor(
      judgement,
      loss.value,
      "one-hot",
      form === "one-hot" ? columnsOf(judgement) : 0,
      form === "one-hot" ? "safe" : "unsafe",
    );
    const plain = withoutSquashing(layer, nameOf(use), loss.value.loss, "unsafe");
    const names = { activation: nameOf(use), loss: loss.value.loss.id };
    const details = {
      at: use.at,
      related: [...theLayer(output.layer), ...theLoss(loss)],
      fixes:
        form === "multi-hot"
          ? [...outputFor(judgement, loss.value, "probability", columnsOf(judgement)), plain]
          : classifies
            ? [...crossentropy, plain]
            : [plain, ...crossentropy],
    };
    // With targets that are distributions this is the Brier score: a proper loss, only slower.
    if (!size.known) {
      // A single output would be constant, which is no better.
      if (!isDistribution) report("sumsToOneOfAnyNumber", { ...details, data: names });
    } else if (isDistribution)
      report("slowerThanCrossentropy", { ...details, severity: "information", data: { ...names, units: size.value } });
    else report("sumsToOne", { ...details, data: { ...names, units: size.value } });
  },
});
