import { valueOr } from "../model/known";
import { fix, removeScaling } from "./fix";
import { theLayer, theLoss } from "./related";
import { rule } from "./rule";

/** What is done to class numbers between where they are made and where they are fitted. */
export default rule({
  id: "fractional-labels-with-sparse-loss",
  since: "0.1.0",
  severity: "error",
  judges: "judgement",
  messages: { divided: ["loss"], dividedToRange: ["loss", "max"], standardised: ["loss"], scaledToUnit: ["loss"] },
  yieldsTo: ["categorical-loss-on-one-unit"],
  check({ output, loss, labels }, report) {
    if (!loss.known || loss.value.loss.task !== "categorical" || !loss.value.loss.sparse || !labels.scaled.known) return;
    const { at, value: how } = labels.scaled;
    const details = {
      at,
      related: [...theLoss(loss), ...theLayer(output.layer)],
      fixes: [fix("doNotScale", {}, "unsafe", removeScaling(at))],
    };
    const data = { loss: loss.value.loss.id };
    if (how === "standardised") report("standardised", { ...details, data });
    else if (how === "unit-range") {
      // Two classes stay what they were.
      if (valueOr(output.units, 0) > 2) report("scaledToUnit", { ...details, data });
    } else if (labels.range.known && labels.range.value[1] < 1)
      report("dividedToRange", { ...details, data: { ...data, max: labels.range.value[1] } });
    else report("divided", { ...details, data });
  },
});
