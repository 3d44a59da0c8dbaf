import { valueOr } from "../model/known";
import { useNoActivation } from "./fix";
import { headOf } from "./form";
import { nameOf } from "./name";
import { theLayer } from "./related";
import { rule } from "./rule";

export default rule({
  id: "bounded-critic",
  since: "0.1.0",
  severity: "warning",
  judges: "judgement",
  messages: { boundedScore: ["activation", "min", "max"] },
  yieldsTo: [],
  check({ output, isProduct }, report) {
    const head = headOf(output);
    // Several columns may be a policy, whose product with an advantage is a loss of its own.
    if (isProduct !== true || (head?.form !== "probability" && head?.form !== "signed") || valueOr(output.units, null) !== 1) return;
    // A generator that is compiled with the critic's loss for form's sake draws pictures between such bounds.
    if (output.shape && output.shape.length > 2) return;
    const { use, layer } = head.applied;
    // A limit that somebody gives means a share, of which as much is won.
    if (use.activation.id === "relu") return;
    const [min, max] = head.range;
    const data = { activation: nameOf(use), min, max };
    report("boundedScore", { at: use.at, data, related: theLayer(output.layer), fixes: [useNoActivation(layer, data.activation, "safe")] });
  },
});
