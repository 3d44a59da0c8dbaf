import { doubleSoftmaxTop } from "../core/consequence";
import type { ProposedFix, Severity } from "../model/finding";
import type { Judgement } from "../model/judgement";
import { valueOr } from "../model/known";
import type { Applied } from "../model/output";
import { useNoActivation } from "./fix";
import { formOf, rangeOf, type Form } from "./form";
import { nameOf } from "./name";
import { theActivation, theLayer, theLoss } from "./related";
import { rule, type Messages, type Report } from "./rule";

const messages = {
  flattened: ["inner", "outer", "units", "max"],
  flattenedOfUnknownNumber: ["inner", "outer"],
  squeezed: ["inner", "outer", "min", "max"],
} as const satisfies Messages;

/** Silent where the outer function still reaches both ends of its range, as one of logits and one that cuts nothing do. */
export default rule({
  id: "double-activation",
  since: "0.1.0",
  severity: "error",
  judges: "judgement",
  needsNoLoss: true,
  messages,
  yieldsTo: ["softmax-on-one-unit"],
  check(judgement, report) {
    const { output, loss, decodings } = judgement;
    const outer = output.applied.at(-1);
    if (!outer) return;
    const inner = output.applied.at(-2);
    if (inner) {
      const extra = hasToGo(judgement, inner, formOf(inner), outer, formOf(outer));
      tell(judgement, inner, outer, [useNoActivation(extra.layer, nameOf(extra.use), loss.known ? "safe" : "unsafe")], report);
    }
    for (const { layer } of decodings) {
      if (!layer?.acts?.known) continue;
      const later: Applied = { ...outer, use: layer.acts.value, layer };
      tell(judgement, outer, later, [useNoActivation(layer, nameOf(later.use), "safe")], report, "warning");
    }
  },
});

/** Reports two activations, one after the other, if the outer one sees only a small stretch. */
function tell(
  { output, loss }: Judgement,
  inner: Applied,
  outer: Applied,
  fixes: readonly ProposedFix[],
  report: Report<typeof messages>,
  severity: Severity = "error",
): void {
  const forms = { inner: formOf(inner), outer: formOf(outer) };
  if (forms.outer !== "distribution" && forms.outer !== "probability") return;
  const range = rangeOf(inner);
  // Bounded logits are sometimes wanted before a softmax, so a signed function counts only where a function of one number follows.
  const isSqueezed =
    forms.inner === "distribution" || forms.inner === "probability" || (forms.inner === "signed" && forms.outer === "probability");
  if (!isSqueezed || !range) return;
  const [low, high] = range;
  const names = { inner: nameOf(inner.use), outer: nameOf(outer.use) };
  const details = { at: outer.use.at, related: [theActivation(inner), ...theLayer(output.layer), ...theLoss(loss)], fixes, severity };
  const { activation, values } = outer.use;
  if (activation.kind === "scalar") {
    // A form is told of values that are known.
    const known = values as Readonly<Record<string, number>>;
    const [min, max] = [activation.f(low, known), activation.f(high, known)];
    const [least, most] = activation.range(known);
    if (min > least || max < most) report("squeezed", { ...details, data: { ...names, min, max } });
  } else if (!outer.size.known) report("flattenedOfUnknownNumber", { ...details, data: names });
  else report("flattened", { ...details, data: { ...names, units: outer.size.value, max: doubleSoftmaxTop(outer.size.value) } });
}

/** The outer one stays, unless only the inner one is what the loss expects. */
function hasToGo({ loss }: Judgement, inner: Applied, innerForm: Form | null, outer: Applied, outerForm: Form | null): Applied {
  if (!loss.known || valueOr(loss.value.fromLogits, null) !== false) return inner;
  const wanted = loss.value.loss.predictions;
  return innerForm === wanted && outerForm !== wanted ? outer : inner;
}
