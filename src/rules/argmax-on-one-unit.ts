import { usualThreshold } from "../core/fits";
import { valueOr } from "../model/known";
import { forOtherLabels } from "./classes";
import { fix, setThreshold } from "./fix";
import { wrongWidth } from "./precedence";
import { headOf } from "./form";
import { theUnits, theLoss } from "./related";
import { rule } from "./rule";

/** Judges what the program does with predictions, not what it trains. */
export default rule({
  id: "argmax-on-one-unit",
  since: "0.1.0",
  severity: "error",
  judges: "judgement",
  messages: { alwaysZero: [] },
  yieldsTo: wrongWidth,
  check(judgement, report) {
    const { output, loss, labels, decodings } = judgement;
    // With other labels there will be other units.
    if (valueOr(output.units, null) !== 1 || (loss.known && forOtherLabels(judgement, loss.value).length > 0)) return;
    for (const decoding of decodings) {
      if (decoding.how !== "argmax") continue;
      // Over samples or over time steps an argmax says which of them scores highest.
      const isTable = output.shape ? output.shape.length === 2 : valueOr(labels.columns, 2) < 2;
      const goesAlongColumns = decoding.axis === -1 || (decoding.axis === 1 && isTable);
      if (!goesAlongColumns) continue;
      const form = headOf(output)?.form;
      const threshold = form === "probability" ? usualThreshold : form === "plain" || form === "signed" ? 0 : null;
      report("alwaysZero", {
        at: decoding.at,
        data: {},
        related: [...theUnits(output.layer), ...theLoss(loss)],
        fixes: threshold === null ? [] : [fix("decideAt", { threshold }, "unsafe", setThreshold(decoding, threshold))],
      });
    }
  },
});
