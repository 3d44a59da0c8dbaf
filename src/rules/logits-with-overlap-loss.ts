import { useActivation } from "./fix";
import { headOf } from "./form";
import { nameOf } from "./name";
import { theLayer, theLoss } from "./related";
import { rule } from "./rule";

/** The measure has no `from_logits`: the activation has to be in the model. */
export default rule({
  id: "logits-with-overlap-loss",
  since: "0.1.0",
  severity: "warning",
  judges: "judgement",
  messages: { plainOutput: ["loss"], wrongRange: ["activation", "loss", "min", "max"] },
  yieldsTo: [],
  check({ output, loss }, report) {
    if (!loss.known || loss.value.loss.task !== "overlap") return;
    const head = headOf(output);
    if (!head || head.form === "distribution" || head.form === "probability" || head.form === "logarithm") return;
    const { layer } = head;
    // One column is a mask of its own; several may be classes of which each place has one.
    const wanted = [output.units, layer.units].some((units) => units?.known && units.value === 1) ? ["sigmoid"] : ["softmax", "sigmoid"];
    const fixes = wanted.map((activation) => useActivation(layer, activation, wanted.length === 1 ? "safe" : "unsafe"));
    const { id } = loss.value.loss;
    if (head.form === "plain") {
      report("plainOutput", { at: layer.at, data: { loss: id }, related: theLoss(loss), fixes });
      return;
    }
    const { use } = head.applied;
    const [min, max] = head.range;
    report("wrongRange", {
      at: use.at,
      data: { activation: nameOf(use), loss: id, min, max },
      related: [...theLayer(output.layer), ...theLoss(loss)],
      fixes,
    });
  },
});
