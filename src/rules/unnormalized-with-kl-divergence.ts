import { useActivation } from "./fix";
import { headOf } from "./form";
import { nameOf } from "./name";
import { theLayer, theLoss } from "./related";
import { rule } from "./rule";

/** Columns between 0 and 1 are a warning, anything else an error. */
export default rule({
  id: "unnormalized-with-kl-divergence",
  since: "0.1.0",
  severity: "error",
  judges: "judgement",
  messages: {
    plainOutput: ["loss", "units"],
    wrongRange: ["activation", "loss", "units", "min", "max"],
    untiedColumns: ["activation", "loss", "units"],
  },
  yieldsTo: [],
  check({ output, loss }, report) {
    if (!loss.known || loss.value.loss.task !== "divergence" || !output.units.known || output.units.value < 2) return;
    const head = headOf(output);
    if (!head || head.form === "distribution" || head.form === "logarithm") return;
    const data = { loss: loss.value.loss.id, units: output.units.value };
    const fixes = output.through.length === 0 ? [useActivation(head.layer, "softmax", "safe")] : [];
    if (head.form === "plain") {
      report("plainOutput", { at: head.layer.at, data, related: theLoss(loss), fixes });
      return;
    }
    const { use } = head.applied;
    const details = { at: use.at, related: [...theLayer(output.layer), ...theLoss(loss)], fixes };
    const [min, max] = head.range;
    if (head.form === "probability")
      report("untiedColumns", { ...details, severity: "warning", data: { ...data, activation: nameOf(use) } });
    else report("wrongRange", { ...details, data: { ...data, activation: nameOf(use), min, max } });
  },
});
