import { activations } from "./activations";
import { valueIn, type Activation, type Param, type ScalarActivation } from "./activations/activation";
import { byName, defaultValues, findActivation, parametersOf } from "./catalogue";
import { lastPart, type KnownName } from "./names";
import { entry } from "./numeric/entry";

/** The frameworks whose names and defaults can be asked for; `keras` is Keras 3. */
export const frameworks = ["keras", "keras2", "tf", "torch", "jax", "flax"] as const;

/** Whose names and defaults are meant. */
export type Framework = (typeof frameworks)[number];

/** What `show` answers for one activation; its fields are those of the contract. */
export interface Shown {
  readonly id: string;
  readonly framework: Framework;
  /** By the framework's own names; null where it says None, a boolean for a flag. */
  readonly parameters: Readonly<Record<string, number | boolean | null>>;
  /** One entry for every output. `df` is null for a function of a vector. */
  readonly values: readonly { readonly x: number; readonly f: number; readonly df: number | null }[];
  readonly jacobian?: readonly (readonly number[])[];
}

/** Why there is nothing to show. */
export type ShowProblem =
  | { readonly kind: "unknown-activation"; readonly name: string }
  | { readonly kind: "unknown-parameter"; readonly name: string; readonly known: readonly string[] }
  | { readonly kind: "bad-value"; readonly name: string; readonly text: string }
  | { readonly kind: "odd-width"; readonly name: string };

/** An activation as a framework has it; `known` is missing where the framework does not have it. */
export interface Resolved {
  readonly activation: Activation;
  readonly known?: KnownName;
}

/**
 * The activation that a name stands for in a framework: a fully qualified name, a function or class of the framework
 * (`LeakyReLU`, `swish`, `hardtanh`), or an id of the catalogue, which then stands for the framework's own version.
 */
export const resolve = (name: string, framework: Framework): Resolved | undefined => {
  const exact = byName(name);
  if (exact !== undefined) return exact;
  const ofFramework = activations.flatMap((activation) =>
    activation.knownAs.filter((known) => known.name.startsWith(`${framework}.`)).map((known) => ({ activation, known })),
  );
  const short = ofFramework.filter(({ known }) => lastPart(known.name) === name);
  const found = short.sort((a, b) => rank(a.known) - rank(b.known))[0];
  if (found !== undefined) return found;
  const activation = findActivation(name);
  if (activation === undefined) return undefined;
  const known = ofFramework.filter((one) => one.activation === activation).sort((a, b) => rank(a.known) - rank(b.known))[0]?.known;
  return { activation, ...(known === undefined ? {} : { known }) };
};

/** Evaluates an activation at points, with the framework's defaults for every parameter not given (as text, by its name there). */
export const show = (
  name: string,
  framework: Framework,
  given: Readonly<Record<string, string>>,
  at: readonly number[],
): { readonly shown: Shown } | { readonly problem: ShowProblem } => {
  const resolved = resolve(name, framework);
  if (resolved === undefined) return { problem: { kind: "unknown-activation", name } };
  const { activation, known } = resolved;
  const parameters = parametersOf(activation, known);
  const chosen = valuesGiven(resolved, given);
  if ("problem" in chosen) return chosen;
  const { values } = chosen;
  if (activation.kind === "vector" && activation.evenOnly === true && at.length % 2 !== 0) return { problem: { kind: "odd-width", name } };
  const head = {
    id: framework === "keras2" ? activation.id.replace(/_keras2$/, "") : activation.id,
    framework,
    parameters: Object.fromEntries(
      parameters.map(({ theirs, ours }) => [theirs, plainValue(activation.params[ours], valueIn(values, ours))]),
    ),
  };
  if (activation.kind === "vector") {
    const outputs = activation.f(at, values);
    return {
      shown: { ...head, values: outputs.map((f, i) => ({ x: entry(at, i), f, df: null })), jacobian: activation.jacobian(at, values) },
    };
  }
  return { shown: { ...head, values: at.map((x) => ({ x, f: activation.f(x, values), df: slopeUnder(activation, values, x, known) })) } };
};

/** Every parameter's value in our names: the framework's default where nothing is given, as text, by its name there. */
export const valuesGiven = (
  { activation, known }: Resolved,
  given: Readonly<Record<string, string>>,
): { readonly values: Readonly<Record<string, number>> } | { readonly problem: ShowProblem } => {
  const parameters = parametersOf(activation, known);
  const values: Record<string, number> = { ...defaultValues(activation, known) };
  for (const [key, text] of Object.entries(given)) {
    const ours = parameters.find(({ theirs }) => theirs === key)?.ours ?? foreignName(activation, key);
    const param = Object.hasOwn(activation.params, ours) ? activation.params[ours] : undefined;
    if (param === undefined) {
      return { problem: { kind: "unknown-parameter", name: key, known: parameters.map(({ theirs }) => theirs) } };
    }
    const value = parameterValue(param, text);
    if (value === undefined) return { problem: { kind: "bad-value", name: key, text } };
    values[ours] = value;
  }
  return { values };
};

/** The derivative that a framework's own automatic differentiation gives, kinks included. */
export const slopeUnder = (
  activation: ScalarActivation,
  values: Readonly<Record<string, number>>,
  x: number,
  known?: KnownName,
): number => {
  const side = known?.slopeAtKinks;
  if (side === undefined || !activation.kinks(values).includes(x)) return activation.df(x, values);
  const [left, right] = activation.slopes(x, values);
  return side === "zero" ? 0 : side === "left" ? left : side === "right" ? right : (left + right) / 2;
};

/** A parameter written as text: a number, `None` for no bound, a flag by `true`, `false` or PyTorch's `tanh` and `none`. */
export const parameterValue = (param: Param, text: string): number | undefined => {
  const word = text.trim().toLowerCase();
  if (param.flag === true) {
    return ["true", "tanh", "1"].includes(word) ? 1 : ["false", "none", "0"].includes(word) ? 0 : undefined;
  }
  if (word === "none") return param.default === Infinity ? Infinity : undefined;
  const value = word === "" || word === "nan" ? NaN : Number(word === "inf" ? "Infinity" : word === "-inf" ? "-Infinity" : text);
  return value !== value ? undefined : value;
};

/** What a parameter's name in some other framework means here: Keras 3 still takes the `alpha` of Keras 2. */
const foreignName = (activation: Activation, key: string): string =>
  activation.knownAs
    .map(({ parameters = {} }) => (Object.hasOwn(parameters, key) ? parameters[key] : undefined))
    .find((ours) => ours !== undefined) ?? key;

/** Functions before PyTorch's modules. */
const rank = ({ name }: KnownName): number =>
  name.includes(".activations.") ? 0 : name.includes(".functional.") ? 1 : name.startsWith("torch.nn.") ? 2 : 3;

const plainValue = (param: Param | undefined, value: number): number | boolean | null =>
  param?.flag === true ? value !== 0 : value === Infinity && param?.default === Infinity ? null : value;
