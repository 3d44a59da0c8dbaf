import { activations } from "./activations";
import { valueIn, type Activation } from "./activations/activation";
import { losses } from "./losses";
import type { Loss } from "./losses/loss";
import { metrics } from "./metrics";
import type { Metric } from "./metrics/metric";
import { lastPart, type KnownName } from "./names";
import { entry } from "./numeric/entry";

/** `keras` is Keras 3; `keras2` is Keras 1, Keras 2 and tf_keras. */
export type KerasVersion = "keras" | "keras2";

/** An activation under one of its public names. */
export interface NamedActivation {
  readonly activation: Activation;
  readonly known: KnownName;
}

/** The activation with this id (Keras's function name). */
export const findActivation = (id: string): Activation | undefined => activationsById.get(id);

/** The activation that a fully qualified name stands for: `keras.layers.LeakyReLU`, `tf.nn.relu`. */
export const byName = (qualifiedName: string): NamedActivation | undefined => activationsByName.get(canonical(qualifiedName));

/**
 * What `Activation("...")` resolves to, case and all. Keras 3 knows its functions by name;
 * tf_keras knows its functions and also its layer classes ("LeakyReLU"), but no `leaky_relu`.
 */
export const activationString = (version: KerasVersion, text: string): NamedActivation | undefined =>
  activationsByString[version].get(text);

/** Every string that `Activation("...")` takes, sorted. */
export const activationStrings = (version: KerasVersion): readonly string[] => [...activationsByString[version].keys()].sort();

/** The values of all parameters of an activation, as the framework of the given name sets them when nothing is passed. */
export const defaultValues = (activation: Activation, known?: KnownName): Readonly<Record<string, number>> =>
  signature(activation, known).defaults;

/** The parameters that a public name takes, in positional order: theirs, ours, and the default under that name. */
export const parametersOf = (activation: Activation, known?: KnownName): Signature["parameters"] => signature(activation, known).parameters;

/** How one public name of an activation is called. */
interface Signature {
  readonly defaults: Readonly<Record<string, number>>;
  readonly parameters: readonly { readonly theirs: string; readonly ours: string; readonly default: number }[];
}

/** Of names, and of activations by themselves. */
const signatures = new WeakMap<KnownName | Activation, Signature>();

function signature(activation: Activation, known: KnownName | undefined): Signature {
  const before = signatures.get(known ?? activation);
  if (before) return before;
  const defaults: Readonly<Record<string, number>> = Object.fromEntries(
    Object.entries(activation.params).map(([name, param]) => [name, known?.defaults?.[name] ?? param.default]),
  );
  const names = known?.parameters ?? Object.fromEntries(Object.keys(activation.params).map((name) => [name, name]));
  const found = {
    defaults,
    parameters: Object.entries(names).map(([theirs, ours]) => ({ theirs, ours, default: valueIn(defaults, ours) })),
  };
  signatures.set(known ?? activation, found);
  return found;
}

/** Whether some framework has an activation under a name that ends so: `relu`, `LeakyReLU`. */
export const isActivationName = (last: string): boolean => lastNames.has(last);

/** The loss with this id (Keras's function name). */
export const findLoss = (id: string): Loss | undefined => lossesById.get(id);

/** The loss that a fully qualified class or function stands for. */
export const lossByName = (qualifiedName: string): Loss | undefined => lossesByName.get(canonical(qualifiedName));

/** The loss that `compile(loss="...")` resolves to, case and all; see also `compileOnlyStrings`. */
export const lossString = (version: KerasVersion, text: string): Loss | undefined => lossesByString[version].get(text);

/** The metric with this id. */
export const findMetric = (id: string): Metric | undefined => metricsById.get(id);

/** The metric that a fully qualified class or function stands for. */
export const metricByName = (qualifiedName: string): Metric | undefined => metricsByName.get(canonical(qualifiedName));

/** The metric that `compile(metrics=["..."])` resolves to; see also `compileOnlyStrings`. */
export const metricString = (version: KerasVersion, text: string): Metric | undefined => metricsByString[version].get(text);

/** Every string that `compile` takes for a loss or a metric, for "did you mean". */
export const stringsFor = (what: "loss" | "metric", version: KerasVersion): readonly string[] => [
  ...(what === "loss" ? lossesByString : metricsByString)[version].keys(),
  ...compileOnlyStrings[what][version],
];

/**
 * Strings, compared without regard to case, for which `compile` picks the crossentropy that fits the shapes
 * (binary, categorical or sparse categorical), as it does for "accuracy".
 */
export const compileOnlyStrings: Readonly<Record<"loss" | "metric", Readonly<Record<KerasVersion, readonly string[]>>>> = {
  loss: { keras: ["crossentropy", "ce"], keras2: [] },
  metric: { keras: [], keras2: ["crossentropy", "ce"] },
};

/** The candidate that somebody who wrote `text` most likely meant, or nothing where none is near. */
export const nearestName = (text: string, candidates: Iterable<string>): string | undefined => {
  let best: string | undefined;
  // A third of the letters may differ; more would suggest what nobody meant.
  let smallest = Math.max(1, Math.floor(text.length / 3)) + 0.5;
  const plain = plainForm(text);
  // Nobody means a name by a text.
  if (text.length > LONGEST_NAME) return undefined;
  for (const candidate of candidates) {
    const other = plainForm(candidate);
    // At least as many letters must come or go.
    if (Math.abs(plain.length - other.length) >= smallest) continue;
    const distance = edits(plain, other) + (candidate === text ? 0 : edits(text, candidate) / 1000);
    if (distance < smallest) {
      smallest = distance;
      best = candidate;
    }
  }
  return best;
};

/** Texts of more UTF-16 units than this are like no name. */
const LONGEST_NAME = 64;

/** `keras.ops.nn.relu` is `keras.ops.relu`, and the compatibility modules of TensorFlow hold the same functions. */
const canonical = (name: string): string =>
  name.startsWith("keras.ops.") || name.startsWith("tf.compat.") || name.startsWith("torch.") ? canonicalOf(name) : name;

const canonicalOf = (name: string): string =>
  name
    .replace(/^keras\.ops\.(nn|numpy)\./, "keras.ops.")
    .replace(/^tf\.compat\.v[12]\./, "tf.")
    // What ends in an underscore in PyTorch writes over its input, and is the same function.
    .replace(/^(torch\..*[^_])_$/, "$1");

/** A name without its capitals and punctuation: `LeakyReLU` and `leaky_relu` are both `leakyrelu`. */
export const plainForm = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, "");

/** How many single letters must be inserted, deleted, replaced or swapped with their neighbour to get from one to the other. */
const edits = (a: string, b: string): number => {
  let twoBack: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(entry(previous, j) + 1, entry(row, j - 1) + 1, entry(previous, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, entry(twoBack, j - 2) + 1);
      row.push(cost);
    }
    twoBack = previous;
    previous = row;
  }
  return entry(previous, b.length);
};

const lastOfAll = (names: Iterable<string>): ReadonlySet<string> => new Set([...names].map(lastPart));

/** Activations whose public names begin so, by the rest of those names. */
function withoutPrefix(prefix: string): ReadonlyMap<string, NamedActivation> {
  return new Map(
    [...activationsByName].flatMap(([name, named]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), named] as const] : [])),
  );
}

const byId = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> => new Map(all.map((one) => [one.id, one]));

const byQualifiedName = <T extends { readonly knownAs: readonly KnownName[] }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.flatMap((one) => one.knownAs.map(({ name }) => [name, one] as const)));

const byString = <T extends { readonly strings: Readonly<Record<KerasVersion, readonly string[]>> }>(
  all: readonly T[],
): Readonly<Record<KerasVersion, ReadonlyMap<string, T>>> => {
  const of = (version: KerasVersion) => new Map(all.flatMap((one) => one.strings[version].map((text) => [text, one] as const)));
  return { keras: of("keras"), keras2: of("keras2") };
};

// Marked pure so that a bundle leaves out the lists that it does not ask for.
const activationsById = /* @__PURE__ */ byId(activations);
const activationsByName: ReadonlyMap<string, NamedActivation> = new Map(
  activations.flatMap((activation) => activation.knownAs.map((known) => [known.name, { activation, known }] as const)),
);
const activationsByString: Readonly<Record<KerasVersion, ReadonlyMap<string, NamedActivation>>> = {
  keras: /* @__PURE__ */ withoutPrefix("keras.activations."),
  // Functions come before layer classes of the same name.
  keras2: /* @__PURE__ */ new Map([...withoutPrefix("keras2.layers."), ...withoutPrefix("keras2.activations.")]),
};
const lastNames = /* @__PURE__ */ lastOfAll(activationsByName.keys());
const lossesById = /* @__PURE__ */ byId(losses);
const lossesByName = /* @__PURE__ */ byQualifiedName(losses);
const lossesByString = /* @__PURE__ */ byString(losses);
const metricsById = /* @__PURE__ */ byId(metrics);
const metricsByName = /* @__PURE__ */ byQualifiedName(metrics);
const metricsByString = /* @__PURE__ */ byString(metrics);
