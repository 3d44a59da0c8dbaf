import { useActivation } from "./fix";
import { flatBelowZero } from "./flat";
import { headOf } from "./form";
import { nameOf } from "./name";
import { theLayer, theLoss } from "./related";
import { rule } from "./rule";

/** Finds such losses by asking them: they are the same for every negative prediction. */
export default rule({
  id: "signed-output-with-log-error",
  since: "0.1.0",
  severity: "information",
  judges: "judgement",
  messages: { plainOutput: ["loss"], negativeOutput: ["activation", "loss", "min"] },
  yieldsTo: [],
  check({ output, loss }, report) {
    if (!loss.known || loss.value.loss.task !== "regression" || loss.value.loss.predictions !== "real" || !flatBelowZero(loss.value.loss))
      return;
    const head = headOf(output);
    if (!head) return;
    const {
      layer,
      range: [min],
    } = head;
    if (min >= 0) return;
    const fixes = [useActivation(layer, "softplus", "safe"), useActivation(layer, "relu", "safe")];
    const { id } = loss.value.loss;
    if (!head.applied) report("plainOutput", { at: layer.at, data: { loss: id }, related: theLoss(loss), fixes });
    else
      report("negativeOutput", {
        at: head.applied.use.at,
        data: { activation: nameOf(head.applied.use), loss: id, min },
        related: [...theLayer(output.layer), ...theLoss(loss)],
        fixes,
      });
  },
});
