import {
  activationString,
  activationStrings,
  compileOnlyStrings,
  lossString,
  metricString,
  nearestName,
  stringsFor,
} from "../../core/catalogue";
import type { Machine } from "../../interpret/machine";
import type { Place } from "../../model/known";
import type { Version } from "../../model/version";
import { session } from "./session";

/** Strings that Keras resolves, for which the core has no entry. */
const beyondTheCore: Readonly<Record<"activation" | "loss" | "metric", Readonly<Record<Version, readonly string[]>>>> = {
  activation: {
    keras: [
      "celu",
      "exponential",
      "glu",
      "hard_shrink",
      "hard_sigmoid",
      "hard_silu",
      "hard_swish",
      "hard_tanh",
      "log_sigmoid",
      "log_softmax",
      "mish",
      "soft_shrink",
      "softsign",
      "sparse_plus",
      "sparse_sigmoid",
      "sparsemax",
      "squareplus",
      "swish",
      "tanh_shrink",
      "threshold",
    ],
    keras2: [
      "exponential",
      "relu6",
      "hard_sigmoid",
      "mish",
      "softsign",
      "swish",
      "PReLU",
      "ThresholdedReLU",
      "Softmax",
      "ReLU",
      "LeakyReLU",
      "ELU",
    ],
  },
  loss: {
    keras: [],
    keras2: ["cosine_proximity", "cosine", "huber_loss", "logcosh", "kullback_leibler_divergence"],
  },
  metric: { keras: ["Mean", "mean", "Sum", "sum"], keras2: ["Mean", "Sum", "cosine_proximity", "cosine"] },
};

export type Word = "activation" | "loss" | "metric";

const resolves = (what: Word, version: Version, written: string): boolean => {
  if (beyondTheCore[what][version].includes(written)) return true;
  if (what === "activation") return activationString(version, written) !== undefined;
  if (compileOnlyStrings[what][version].includes(written.toLowerCase())) return true;
  return (what === "loss" ? lossString(version, written) : metricString(version, written)) !== undefined;
};

const candidates = (what: Word, version: Version): readonly string[] => [
  ...(what === "activation" ? activationStrings(version) : stringsFor(what, version)),
  ...beyondTheCore[what][version],
];

/**
 * Notes a string that stands for an activation, loss or metric and that not every version in question resolves,
 * unless the program has registered names of its own.
 */
export function noteString(what: Word, written: string, versions: readonly Version[], at: Place, machine: Machine): void {
  // Between quotes that hold no letter, or the marks of a template, a name is still to be written.
  if (!/[a-z]/i.test(written) || /[%{}<>$]/.test(written) || versions.every((version) => resolves(what, version, written))) return;
  const own = machine.read(session(machine).customNames);
  if (own === null || own.has(written)) return;
  // It is compared with every name there is.
  machine.spend(1000);
  const other = (["keras", "keras2"] as const).find((version) => resolves(what, version, written)) ?? null;
  const [asked = "keras"] = versions.filter((version) => !resolves(what, version, written));
  const nearest =
    (what === "metric" && written.toLowerCase() === "rmse" ? "RootMeanSquaredError" : undefined) ??
    sameIn(what, other, asked, written) ??
    nearestName(written, candidates(what, asked)) ??
    null;
  machine.recordName({ what, written, nearest, worksIn: other, versions, at });
}

/** What one version knows by this name, as another one calls it: `huber_loss` is `huber`. */
function sameIn(what: "loss" | "metric" | "activation", from: Version | null, to: Version, written: string): string | undefined {
  if (from === null) return undefined;
  if (what === "activation") {
    const activation = activationString(from, written)?.activation;
    return activationStrings(to).find((name) => activationString(to, name)?.activation === activation);
  }
  return (what === "loss" ? lossString(from, written) : metricString(from, written))?.strings[to][0];
}
