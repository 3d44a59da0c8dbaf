import { valueOr } from "../model/known";
import { forMultiHot } from "./classes";
import { giveActivation, setLoss, useLoss } from "./fix";
import { headOf } from "./form";
import { matchMetrics } from "./metricUse";
import { nameOf } from "./name";
import { theLayer, theLoss } from "./related";
import { rule } from "./rule";

/** Trains, since Keras divides by the sum: a warning, and which repair is meant depends on the labels. */
export default rule({
  id: "sigmoid-with-categorical-crossentropy",
  since: "0.1.0",
  severity: "warning",
  judges: "judgement",
  messages: { untiedColumns: ["activation", "loss", "units"], untiedColumnsOfUnknownNumber: ["activation", "loss"] },
  yieldsTo: ["categorical-loss-on-one-unit"],
  check(judgement, report) {
    const { output, loss, labels, metrics } = judgement;
    if (!loss.known || loss.value.loss.task !== "categorical") return;
    if (valueOr(loss.value.fromLogits, null) !== false) return;
    const head = headOf(output);
    if (head?.form !== "probability" || (output.units.known && output.units.value < 2)) return;
    const { use, layer } = head.applied;
    const { loss: kind } = loss.value;
    const form = valueOr(labels.form, null);

    // Class ids can only mean one class for each sample; columns may be meant as several questions at once.
    const softmax = giveActivation(
      kind.sparse ? "useActivation" : "useActivationForOneClass",
      layer,
      "softmax",
      kind.sparse || form === "one-hot" ? "safe" : "unsafe",
    );
    const binary = useLoss(
      "useLossForSeveralLabels",
      setLoss(loss.value, "binary_crossentropy", false),
      "unsafe",
      ...matchMetrics(metrics, "probability"),
    );
    const details = {
      at: use.at,
      related: [...theLayer(output.layer), ...theLoss(loss)],
      fixes: form === "multi-hot" ? [...forMultiHot(judgement, loss.value), softmax] : kind.sparse ? [softmax] : [softmax, binary],
    };
    const data = { activation: nameOf(use), loss: kind.id };
    if (output.units.known) report("untiedColumns", { ...details, data: { ...data, units: output.units.value } });
    else report("untiedColumnsOfUnknownNumber", { ...details, data });
  },
});
