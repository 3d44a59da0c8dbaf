import type { ProposedFix } from "../model/finding";
import type { Judgement } from "../model/judgement";
import { fix, setActivation, setLoss } from "./fix";
import { headOf } from "./form";
import { matchMetrics } from "./metricUse";
import { wrongLabels, wrongUnits } from "./precedence";
import { theLabels, theLayer, theLoss } from "./related";
import { rule } from "./rule";

export default rule({
  id: "two-sigmoids-for-one-question",
  since: "0.1.0",
  severity: "information",
  judges: "judgement",
  messages: { bothOrNeither: ["activation", "loss"], bothOrNeitherIfOneQuestion: ["activation", "loss"] },
  yieldsTo: [...wrongUnits, ...wrongLabels],
  check(judgement, report) {
    const { output, loss, labels } = judgement;
    if (!loss.known || loss.value.loss.task !== "binary" || !loss.value.fromLogits.known || loss.value.fromLogits.value) return;
    if (!output.units.known || output.units.value !== 2) return;
    const head = headOf(output);
    if (head?.form !== "probability") return;
    const isOneHot = labels.form.known && labels.form.value === "one-hot";
    // Two channels of a picture or of a sequence are two questions.
    const isVector = output.layer?.kernelSize === 1 && (output.shape === null || output.shape.length === 2);
    if ((labels.form.known && !isOneHot) || !isVector) return;
    const { use } = head.applied;
    report(isOneHot ? "bothOrNeither" : "bothOrNeitherIfOneQuestion", {
      at: use.at,
      data: { activation: use.activation.id, loss: loss.value.loss.id },
      related: [...theLayer(output.layer), ...theLoss(loss), ...theLabels(labels.form)],
      fixes: [forOneQuestion(judgement, head.applied.layer, isOneHot)],
    });
  },
});

function forOneQuestion({ loss, metrics }: Judgement, layer: Parameters<typeof setActivation>[0], isOneHot: boolean): ProposedFix {
  const to = "categorical_crossentropy";
  const changes = loss.known ? [setLoss(loss.value, to, false), ...matchMetrics(metrics, "one-hot")] : [];
  return fix("useActivationAndLoss", { activation: "softmax", loss: to }, isOneHot ? "safe" : "unsafe", setActivation(layer, "softmax"), ...changes);
}
