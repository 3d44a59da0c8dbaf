import { environmentVariable } from "../../interpret/environmentVariables";
import type { Machine } from "../../interpret/machine";
import type { Cell, Value } from "../../interpret/value";
import type { Decoding, Judgement } from "../../model/judgement";
import { known, unknown, type Known, type Place } from "../../model/known";
import type { MetricUse } from "../../model/loss";
import type { Backend, Version } from "../../model/version";
import { madeBy, type Application, type Tensor } from "./graph";
import type { ModelObject } from "./modelObject";
import type { Meeting } from "./ownLoss";
import type { Flavour, KerasPath } from "./paths";

interface Measured {
  readonly target: Value | undefined;
  readonly prediction: Tensor;
  readonly metric: Known<MetricUse>;
}

/** `made`: how the tensor that is decided by was made, as `madeBy` says. */
interface Decided {
  readonly made: string;
  readonly decoding: Decoding;
}

/** What one run of a program has shown of Keras as a whole. What it says lives in cells. */
export interface Session {
  /** Set by spellings that only one version has. */
  readonly version: Cell<Version | null>;
  /** Names that the program registered itself; null where it registered some that are not known. */
  readonly customNames: Cell<ReadonlySet<string> | null>;
  /** Set by `set_image_data_format`; null where it is not known. */
  readonly imageDataFormat: Cell<string | null>;
  /** Places of losses that were called under a `GradientTape`, as offsets with their texts: what is learnt there counts, what is only shown does not. */
  readonly learnt: Cell<ReadonlySet<string>>;
  /** The models that the program has saved, by the names of their files. */
  readonly saved: Cell<ReadonlyMap<string, ModelObject>>;
  /** Losses that have met predictions since a loss of the program's own was called; null while none is under way. */
  readonly meetings: Cell<readonly Meeting[] | null>;
  /** Metrics that were called on labels and what a model gives. */
  readonly measured: Cell<readonly Measured[]>;
  /** How the program decides by tensors. */
  readonly decided: Cell<readonly Decided[]>;
  /** The models that were made of tensors, by what they give. No cell: what became of them is in their own. */
  readonly giving: Map<Application, readonly ModelObject[]>;
}

/** Sessions belong to machines, and a machine to one run. */
const sessions = new WeakMap<Machine, Session>();

/** The session of the run under way. */
export function session(machine: Machine): Session {
  const before = sessions.get(machine);
  if (before) return before;
  const fresh: Session = {
    version: machine.cell<Version | null>(null),
    customNames: machine.cell<ReadonlySet<string> | null>(new Set()),
    imageDataFormat: machine.cell<string | null>("channels_last"),
    learnt: machine.cell<ReadonlySet<string>>(new Set()),
    saved: machine.cell<ReadonlyMap<string, ModelObject>>(new Map()),
    meetings: machine.cell<readonly Meeting[] | null>(null),
    measured: machine.cell<readonly Measured[]>([]),
    decided: machine.cell<readonly Decided[]>([]),
    giving: new Map(),
  };
  sessions.set(machine, fresh);
  return fresh;
}

/** Takes note that a program decides by a tensor. */
export function noteDecided(tensor: Tensor, decoding: Decoding, machine: Machine): void {
  const { decided } = session(machine);
  machine.write(decided, [...machine.read(decided), { made: madeBy(tensor, machine), decoding: { ...decoding, isTensor: true } }]);
}

/** Takes note of a model and of what it gives. */
export function noteGiven(model: ModelObject, outputs: readonly Tensor[], machine: Machine): void {
  const { giving } = session(machine);
  for (const { application } of outputs) giving.set(application, [...(giving.get(application) ?? []), model]);
}

/** The models that give something. */
export const modelsGiving = (output: Tensor, machine: Machine): readonly ModelObject[] =>
  session(machine).giving.get(output.application) ?? [];

/** How a program decides by what is made in one way. */
export const decodingsOf = (made: string | undefined, machine: Machine): readonly Decoding[] =>
  machine.read(session(machine).decided).flatMap((one) => (one.made === made ? [one.decoding] : []));

/** Takes note of a spelling that only one version has. The first one wins: programs that name both run on neither. */
export function noteVersion(machine: Machine, version: Version | null): void {
  const cell = session(machine).version;
  if (version !== null && machine.read(cell) === null) machine.write(cell, version);
}

/** The version that a name of this flavour stands for: unknown until something in the code tells. */
function versionOf(machine: Machine, flavour: Flavour, at: Place): Known<Version> {
  if (flavour === "tf_keras") return known("keras2", at);
  const seen = machine.read(session(machine).version) ?? toldBy(machine, flavour);
  return seen === null ? unknown("unknown-import", at) : known(seen, at);
}

/** TensorFlow's own Keras can be told to stay what it was; other backends than its own come with Keras 3. */
const toldBy = (machine: Machine, flavour: Flavour): Version | null =>
  flavour === "tf.keras"
    ? ["1", "True", "true"].includes(environmentVariable("TF_USE_LEGACY_KERAS", machine) ?? "")
      ? "keras2"
      : null
    : /^(?:jax|torch)$/.test(environmentVariable("KERAS_BACKEND", machine) ?? "")
      ? "keras"
      : null;

/** The backend: TensorFlow's own Keras has no other, and a program can choose one before it imports Keras. */
function backendOf(machine: Machine, flavour: Flavour, at: Place): Known<Backend> {
  if (flavour !== "keras") return known("tensorflow", at);
  const chosen = environmentVariable("KERAS_BACKEND", machine);
  const backend = backends.find((name) => name === chosen);
  return backend ? known(backend, at) : unknown("unknown-import", at);
}

/** What a program runs on. */
export const platformOf = (machine: Machine, flavour: Flavour, at: Place): Pick<Judgement, "backend" | "version"> => ({
  backend: backendOf(machine, flavour, at),
  version: versionOf(machine, flavour, at),
});

const backends: readonly Backend[] = ["tensorflow", "jax", "torch"];

/** The name as Keras 3 or Keras 2 would look it up, the likelier version first. */
export function versionsToTry(machine: Machine, path: Pick<KerasPath, "flavour" | "only">): readonly Version[] {
  const version =
    path.only ?? (path.flavour === "tf_keras" ? "keras2" : (machine.read(session(machine).version) ?? toldBy(machine, path.flavour)));
  return version === null ? ["keras", "keras2"] : [version];
}
