import { lastName } from "../../interpret/dotted";
import { argument, type Machine } from "../../interpret/machine";
import type { ForeignObject, Value } from "../../interpret/value";
import type { Place } from "../../model/known";
import { judgeProduct } from "./compile";
import type { Tensor } from "./graph";
import { tensorIn } from "./tensor";

/** `tf.GradientTape()`: what is differentiated by it is what the program makes smaller. */
export function gradientTape(at: Place, machine: Machine): Value {
  const tape: ForeignObject = {
    type: "keras.tape",
    attribute: (name, place, m) => {
      if (name === "__enter__") return m.native(name, place, (call, mm) => mm.foreign(tape, call.at));
      return name === "gradient"
        ? m.native(name, place, (call, mm) => {
            const target = tensorIn(argument(call, 0, "target"), mm);
            const score = target && scoreOf(target, mm);
            if (score) judgeProduct(score, call.at, mm);
            return mm.unknown("unknown-call", call.at);
          })
        : undefined;
    },
  };
  return machine.foreign(tape, at);
}

/** What one model gives for two inputs, if the difference of their averages is among the terms of a sum: the loss of a Wasserstein critic, with or without a penalty. */
function scoreOf(sum: Tensor, machine: Machine): Tensor | undefined {
  const terms = termsOf(sum, 1, machine);
  return terms.find((one) =>
    terms.some(
      (other) => other.score.application.maker === one.score.application.maker && other.score !== one.score && other.sign === -one.sign,
    ),
  )?.score;
}

interface Term {
  readonly score: Tensor;
  readonly sign: number;
}

/** Sums of sums are followed this far. */
const MOST_NESTED = 10;

function termsOf(tensor: Tensor, sign: number, machine: Machine, depth = 0): readonly Term[] {
  const { maker } = tensor.application;
  if (depth > MOST_NESTED) return [];
  if (maker.isLayer) return [{ score: tensor, sign }];
  const [first, second, ...others] = tensor.from;
  const name = lastName(maker.view(machine).className);
  if (!first || others.length > 0 || !additive.has(name)) return [];
  if (second)
    return [
      ...termsOf(first, sign, machine, depth + 1),
      ...termsOf(second, name === "-" || name === "subtract" ? -sign : sign, machine, depth + 1),
    ];
  // A minus with one tensor stands before it, or before a number that is taken away.
  return termsOf(first, isNegative(tensor) ? -sign : sign, machine, depth + 1);
}

const additive = new Set(["+", "-", "add", "subtract", "negative", "mean", "reduce_mean", "squeeze"]);

function isNegative({ application: { maker } }: Tensor): boolean {
  const formula = maker.formula?.([{ kind: "input" }]);
  return formula?.kind === "elementary"
    ? formula.name === "negative"
    : formula?.kind === "binary" && formula.operator === "-" && formula.left.kind === "number";
}
