import { nearestName } from "../core/catalogue";
import { activations } from "../core/activations/index";
import { lossFits } from "../core/lossFits";
import type { Loss } from "../core/losses/loss";
import { saturationThreshold } from "../core/plot/draw";
import { asymptotesOf } from "../core/properties/asymptotes";
import { zeroGradientOf } from "../core/properties/flat";
import { monotoneOf } from "../core/properties/monotone";
import { settledOf } from "../core/properties/saturation";
import { normalResponseOf } from "../core/properties/signal";
import { smoothnessOf } from "../core/properties/smoothness";
import { steepestOf } from "../core/properties/steepest";
import { parityOf } from "../core/properties/symmetry";
import { zerosOf } from "../core/properties/zeros";
import { frameworks, resolve, show, valuesGiven, type Resolved } from "../core/show";
import { agent } from "../text/agent";
import { word } from "../text/phrases";
import { summaryOf } from "../text/summaries";
import { languageIn, memberOf, plain, type Answer } from "./answer";

/** Points that show most functions' shape. */
const usualPoints = [-2, -1, 0, 1, 2];

/** Answers a call of `describe_activation`, whatever its input is. */
export function describeActivation(input: unknown): Answer {
  const language = languageIn(input);
  const name = String(memberOf(input, "name") ?? "");
  const wanted = memberOf(input, "framework");
  const framework = wanted === undefined || wanted === null ? "keras" : frameworks.find((each) => each === wanted);
  if (framework === undefined)
    return { isError: true, data: { error: "unknown-framework", framework: String(wanted), frameworks: [...frameworks] } };
  const at = memberOf(input, "at");
  const points = Array.isArray(at)
    ? at
        .map(Number)
        .filter((x) => !Number.isNaN(x))
        .slice(0, 1000)
    : usualPoints;
  const parameters = memberOf(input, "parameters");
  const given = Object.fromEntries(
    Object.entries(typeof parameters === "object" && parameters !== null ? parameters : {}).map(([key, value]) => [key, String(value)]),
  );

  const resolved = resolve(name, framework);
  const answer = show(name, framework, given, points);
  if (resolved === undefined || "problem" in answer) {
    const nearest = nearestName(
      name,
      activations.map(({ id }) => id),
    );
    const { kind: error, ...problem } = "problem" in answer ? answer.problem : { kind: "unknown-activation" as const, name };
    return { isError: true, data: { error, ...problem, ...(resolved === undefined && nearest !== undefined && { nearest }) } };
  }
  const chosen = valuesGiven(resolved, given);
  const values = "values" in chosen ? chosen.values : {};
  const { activation } = resolved;
  const { id, parameters: written, values: shown, jacobian } = answer.shown;
  return {
    isError: false,
    data: plain({
      id,
      title: activation.title,
      summary: summaryOf(language, activation),
      framework,
      parameters: written,
      formula: activation.texFor?.(values) ?? activation.tex,
      names: activation.knownAs.map((known) => known.name),
      range: activation.range(values),
      values: shown,
      jacobian,
      properties: properties(resolved, values),
      losses: lossesFor(resolved, values),
      source: activation.origin,
      limits: word(agent, language, "valueLimits"),
    }),
  };
}

function properties({ activation }: Resolved, values: Readonly<Record<string, number>>): object {
  if (activation.kind === "vector") return { ofVector: true, sumsToOne: activation.normalises };
  return {
    symmetry: parityOf(activation, values) ?? null,
    monotone: monotoneOf(activation, values) ?? null,
    smoothness: smoothnessOf(activation, values),
    zeros: zerosOf(activation, values),
    largestSlope: steepestOf(activation, values),
    asymptotes: asymptotesOf(activation, values),
    zeroGradient: zeroGradientOf(activation, values),
    saturation: { slopeBelow: saturationThreshold, ...settledOf(activation, values, saturationThreshold) },
    underStandardNormal: normalResponseOf(activation, values),
  };
}

/** By name, which of the losses can read the output as it is, and which with from_logits=True. */
function lossesFor({ activation }: Resolved, values: Readonly<Record<string, number>>): object {
  const { output, logits, learnsNothing } = lossFits(activation, values);
  const ids = (all: readonly Loss[]): readonly string[] => all.map(({ id }) => id);
  return { asOutput: ids(output), withFromLogits: ids(logits), learnsNothing };
}
