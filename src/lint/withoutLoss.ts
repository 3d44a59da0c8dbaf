import type { Judgement } from "../model/judgement";
import { unknown } from "../model/known";
import { unknownLabels } from "../model/labels";
import type { Model } from "../model/model";
import { traceOutput } from "../model/output";

/** The outputs of a model that meets no loss in sight: code that was pasted in part, or a model that another file compiles. */
export function withoutLoss(model: Model): readonly Judgement[] {
  const { at, outputs } = model;
  const nothing = unknown("not-given", at);
  return outputs.known
    ? outputs.value.map((node) => ({
        model,
        output: traceOutput(node),
        loss: nothing,
        labels: unknownLabels(at),
        metrics: [],
        decodings: [],
        backend: nothing,
        version: nothing,
        at,
      }))
    : [];
}
