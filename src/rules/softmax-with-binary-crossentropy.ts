import { softmaxGradientRatio } from "../core/consequence";
import { valueOr } from "../model/known";
import { columnsOf } from "./classes";
import { giveActivation, setLoss, useLoss } from "./fix";
import { headOf } from "./form";
import { keepsLogits } from "./keptLogits";
import { matchMetrics } from "./metricUse";
import { nameOf } from "./name";
import { wrongUnits } from "./precedence";
import { theLayer, theLoss } from "./related";
import { rule } from "./rule";

/** Two columns of one-hot labels are the same as with a categorical loss: a hint. */
export default rule({
  id: "softmax-with-binary-crossentropy",
  since: "0.1.0",
  severity: "warning",
  judges: "judgement",
  messages: {
    tiedColumns: ["activation", "loss", "units"],
    tiedColumnsByBackend: ["activation", "loss", "units", "times"],
    tiedColumnsSmallGradient: ["activation", "loss", "units", "times"],
    tiedColumnsTrainedApart: ["activation", "loss", "units"],
    tiedColumnsOfAnyNumber: ["activation", "loss"],
    sameAsCategorical: ["activation", "loss"],
    pairOfColumns: ["activation", "loss"],
  },
  yieldsTo: [...wrongUnits, "softmax-for-multi-label", "signed-labels-with-binary-crossentropy"],
  check(judgement, report) {
    const { output, loss, labels, metrics } = judgement;
    if (!loss.known || loss.value.loss.task !== "binary") return;
    if (valueOr(loss.value.fromLogits, null) !== false) return;
    const head = headOf(output);
    if (head?.form !== "distribution") return;
    const { size } = head.applied;
    if (size.known && size.value < 2) return;
    const { use, layer } = head.applied;
    const isOneHot = valueOr(labels.form, null) === "one-hot";

    // Binary crossentropy wants as many label columns as outputs, so they are one-hot or multi-hot: nobody can tell which without evidence.
    const categorical = useLoss(
      "useLossForOneClass",
      setLoss(loss.value, "categorical_crossentropy", false),
      isOneHot ? "safe" : "unsafe",
      ...matchMetrics(metrics, "one-hot"),
    );
    const sigmoid = giveActivation("useActivationForSeveralLabels", layer, "sigmoid", "unsafe", ...matchMetrics(metrics, "probability"));
    const details = { at: use.at, related: [...theLayer(output.layer), ...theLoss(loss)], fixes: [categorical, sigmoid] };
    const names = { activation: nameOf(use), loss: loss.value.loss.id };
    // There are as many columns as the labels have. Where nobody knows how many, two would do no harm, and the message says so.
    const units = valueOr(size, columnsOf(judgement));
    if (units < 2) {
      report("tiedColumnsOfAnyNumber", { ...details, data: names });
      return;
    }
    const data = { ...names, units };

    const kept = keepsLogits(judgement, loss.value);
    if (units === 2 && isOneHot) report("sameAsCategorical", { ...details, severity: "hint", data: names });
    else if (units === 2 && kept !== "yes") report("pairOfColumns", { ...details, data: names });
    else {
      const ratio = softmaxGradientRatio(loss.value.loss, units);
      if (ratio === undefined) report("tiedColumns", { ...details, data });
      else if (kept === "yes") report("tiedColumnsTrainedApart", { ...details, data });
      else report(kept === "no" ? "tiedColumnsSmallGradient" : "tiedColumnsByBackend", { ...details, data: { ...data, times: 1 / ratio } });
    }
  },
});
