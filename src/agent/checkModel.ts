import { firstLosses } from "../lint/firstLoss";
import type { Result } from "../lint/result";
import type { Settled } from "../lint/settled";
import { valueOr, type Place } from "../model/known";
import { shapesOf } from "../model/shapes";
import { agent } from "../text/agent";
import type { Language } from "../text/language";
import { word } from "../text/phrases";
import { fixTitle, messageOf, reasonText, relatedText } from "../text/word";
import { plain, type Answer } from "./answer";

/** Where something stands, as an agent reads it: lines and columns from 1, `cell` in notebooks, counted from 0; `path` where that is another file. */
export interface Spot {
  readonly path?: string;
  readonly cell?: number;
  readonly line: number;
  readonly column: number;
}

/** A file that was analysed, and how its places are told. */
export interface Checked {
  readonly path: string;
  readonly result: Result;
  /** What is known of the framework beside the code. */
  readonly settings: Settled;
  /** Where an offset of a text stands. */
  spot(place: Place, offset: number): Spot;
}

/** What `check_model` answers. */
export function modelAnswer(language: Language, { path, result, settings, spot }: Checked): Answer {
  const { findings, suppressed, analysis, unjudged } = result;
  const at = (place: Place): Spot => spot(place, place.from);
  return {
    isError: false,
    data: plain({
      path,
      findings: findings.map((finding) => ({
        rule: finding.rule,
        severity: finding.severity,
        ...at(finding.at),
        message: messageOf(language, finding),
        related: finding.related.map((related) => ({ ...at(related.at), message: relatedText(language, related) })),
        fixes: finding.fixes.map((fix) => ({
          title: fixTitle(language, fix),
          safe: fix.safe,
          edits: fix.edits.map((edit) => ({ from: at(edit.at), to: spot(edit.at, edit.at.to), text: edit.text })),
        })),
      })),
      models: analysis.models.flatMap(({ at: place, worlds, compiles }) => {
        const model = worlds[0]?.subject;
        if (model === undefined) return [];
        const shapes = shapesOf(valueOr(model.outputs, []));
        return [
          {
            ...at(place),
            kind: model.kind,
            name: model.name,
            layers: model.layers.map((layer) => ({
              class: layer.className,
              units: layer.units && valueOr(layer.units, null),
              activation: layer.activation?.known ? layer.activation.value.activation.id : null,
              outputShape: shapes.get(layer.id) ?? null,
            })),
            outputs: valueOr(model.outputs, []).map(({ shape }) => shape),
            compiles: compiles.map((compile) => ({
              ...at(compile.at),
              loss: compile.loss,
              fromLogits: compile.fromLogits,
              metrics: compile.metrics,
            })),
          },
        ];
      }),
      lossBeforeTraining: firstLosses(analysis, settings).map((first) => ({
        ...at(first.at),
        nats: first.value,
        logarithmOf: first.logarithmOf,
      })),
      notJudged: unjudged.map((one) => ({ ...at(one.at), reason: reasonText(language, one.reason) })),
      silenced: suppressed.length,
      limits: word(agent, language, "modelLimits"),
    }),
  };
}
