import { firstName } from "../../interpret/dotted";
import { argument, plainNumber, plainText, type Argument, type Call, type Machine } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import { known, unknown, type Known } from "../../model/known";
import type { ActivationUse } from "../../model/layer";
import { activationOf, byDefault } from "./activation";
import type { Extent } from "./extent";
import { setting } from "./options";
import type { Flavour } from "./paths";
import { makeReady, type Head, type HeadArgument } from "./readyMade";
import { madeSegmentationLoss } from "./segmentationLosses";

/** Networks of other packages than Keras: what their last layer is, by the call that makes them. */
interface Network {
  /** The whole path of that call. */
  readonly path: RegExp;
  readonly flavour: Flavour;
  readonly head: Head["className"];
  /** Null where the number of columns is chosen by what cannot be seen. `otherwise`: null where that number is not known. */
  readonly units: (HeadArgument & { readonly otherwise: number | null }) | null;
  /** Null where it is linear whatever the call says. `otherwise`: null where it is not known. */
  readonly activation: (HeadArgument & { readonly otherwise: string | null }) | null;
  readonly features: Extent;
  readonly ownChoice?: ReadonlySet<string>;
  /** The outputs come in an object of their own, as its `logits`. */
  readonly isWrapped?: true;
  /** Whether the call makes a network with that last layer. */
  readonly isWhole?: (call: Call, machine: Machine) => boolean;
}

const atPlace = (name: string, position: number | null): HeadArgument => ({ name, position });

const segmentation = (path: RegExp, classes: number, activation: string): Network => ({
  path,
  flavour: "tf.keras",
  head: "Conv2D",
  features: [null, null, null, null],
  units: { ...atPlace("classes", 2), otherwise: classes },
  activation: { ...atPlace("activation", 3), otherwise: activation },
});

const auto: ReadonlySet<string> = new Set(["auto"]);

/** Classifiers of text give logits unless they are told otherwise; presets of the others bring an activation of their own along. */
const hubTask = (path: RegExp, activation: string | null): Network => ({
  path,
  flavour: "keras",
  head: "Dense",
  features: [null, null],
  ownChoice: auto,
  units: { ...atPlace("num_classes", null), otherwise: null },
  activation: { ...atPlace("activation", null), otherwise: activation },
});

const isGiven =
  (name: string, value: boolean) =>
  (call: Call, machine: Machine): boolean =>
    setting(argument(call, null, name)?.value, machine) === value;

const vision = (classes: string | null, isWhole: Network["isWhole"]): Network => ({
  path: /^vit_keras\.vit\.vit_[bl](?:16|32)$/,
  flavour: "tf.keras",
  head: "Dense",
  features: [null, null],
  ...(isWhole && { isWhole }),
  units: classes === null ? null : { ...atPlace(classes, 1), otherwise: 1000 },
  activation: { ...atPlace("activation", 2), otherwise: "linear" },
});

const networks: readonly Network[] = [
  segmentation(/^segmentation_models(?:\.models\.\w+)?\.(?:Unet|Linknet)$/, 1, "sigmoid"),
  segmentation(/^segmentation_models(?:\.models\.\w+)?\.(?:FPN|PSPNet)$/, 21, "softmax"),
  hubTask(/^keras_(?:hub|nlp)\.models\.(?!Image|Audio)(?:\w*Text)?Classifier(?:\.from_preset)?$/, "linear"),
  hubTask(/^keras_nlp\.models\.\w+(?<!Image|Audio)Classifier(?:\.from_preset)?$/, "linear"),
  hubTask(/^keras_(?:hub|nlp)\.models\.\w*(?:Image|Audio)Classifier(?:\.from_preset)?$/, null),
  hubTask(/^keras_cv\.models\.ImageClassifier(?:\.from_preset)?$/, "softmax"),
  {
    path: /^keras_(?:hub|nlp)\.models\.\w*(?:CausalLM|MaskedLM)(?:\.from_preset)?$/,
    flavour: "keras",
    head: "Dense",
    features: [null, null, null],
    units: null,
    activation: null,
    ownChoice: auto,
  },
  {
    path: /^keras_cv\.models\.[A-Z]\w+$/,
    flavour: "keras",
    head: "Dense",
    features: [null, null],
    isWhole: isGiven("include_top", true),
    units: { ...atPlace("classes", null), otherwise: null },
    activation: { ...atPlace("classifier_activation", null), otherwise: "softmax" },
  },
  // Unless it is told not to take the classes that it was trained for, it has those.
  vision("classes", isGiven("pretrained_top", false)),
  vision(null, (call, machine) => !isGiven("include_top", false)(call, machine)),
  {
    path: /^transformers\.TF\w+For(?:Sequence|Token|Image)Classification(?:\.from_(?:pretrained|config))?$/,
    flavour: "tf_keras",
    head: "Dense",
    features: null,
    units: { ...atPlace("num_labels", null), otherwise: null },
    activation: null,
    isWrapped: true,
    ownChoice: new Set(["auto", "auto_with_warning", "passthrough"]),
  },
];

/** The last names of the calls that make them. */
export const networkMakers = [
  "from_preset",
  "from_pretrained",
  "Unet",
  "Linknet",
  "FPN",
  "PSPNet",
  "vit_b16",
  "vit_b32",
  "vit_l16",
  "vit_l32",
] as const;

const roots: ReadonlySet<string> = new Set(["segmentation_models", "keras_hub", "keras_nlp", "keras_cv", "vit_keras", "transformers"]);

/** A model or a loss that another package makes ready for use; undefined where the call makes none of which enough is known. */
export function packaged(path: string, call: Call, machine: Machine): Value | undefined {
  if (!roots.has(firstName(path))) return undefined;
  const loss = madeSegmentationLoss(path, call, machine);
  if (loss) return loss;
  const network = networks.find((one) => one.path.test(path) && (one.isWhole?.(call, machine) ?? true));
  if (!network) return undefined;
  const { flavour, head, units, activation, features, ownChoice, isWrapped } = network;
  return machine.foreign(
    makeReady(
      {
        flavour,
        className: path.slice(path.lastIndexOf(".models.") + 1),
        takes: null,
        features,
        call,
        head: {
          className: head,
          name: null,
          units: unitsOf(units, call, machine),
          activation: activationIn(activation, flavour, call, machine),
          unitsArgument: units,
          activationArgument: activation,
        },
        ...(ownChoice && { ownChoice }),
        ...(isWrapped && { wrap: withLogits }),
      },
      machine,
    ),
    call.at,
  );
}

function unitsOf(given: Network["units"], call: Call, machine: Machine): Known<number> {
  const found: Argument | undefined = given === null ? undefined : argument(call, given.position, given.name);
  const value = setting(found?.value, machine, call.open ? null : given?.otherwise);
  return typeof value === "number"
    ? known(value, found?.at ?? call.at)
    : unknown(found || call.open ? "unknown-argument" : "not-given", found?.at ?? call.at);
}

function activationIn(given: Network["activation"], flavour: Flavour, call: Call, machine: Machine): Known<ActivationUse> {
  if (given === null) return byDefault("linear", call.at);
  const found = argument(call, given.position, given.name);
  if (found) return activationOf(found.value, found.at, flavour, machine);
  return call.open || given.otherwise === null ? unknown("unknown-argument", call.at) : byDefault(given.otherwise, call.at);
}

/** What a model of `transformers` gives: its output by name or as the first of several. */
function withLogits(output: Value, { at }: Call, machine: Machine): Value {
  return machine.foreign(
    {
      attribute: (name) => (name === "logits" ? output : undefined),
      subscript: (index, _at, m) => (plainText(index, m) === "logits" || plainNumber(index, m) === 0 ? output : undefined),
    },
    at,
  );
}
