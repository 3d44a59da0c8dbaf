import { argument, type Argument, type Call, type Machine } from "../../interpret/machine";
import { known, unknown, type Known } from "../../model/known";
import type { ActivationUse, Layer } from "../../model/layer";
import { byDefault, activationOf } from "./activation";
import type { Size } from "./extent";
import { replay, type Application, type Maker, type Tensor } from "./graph";
import { inputLayer } from "./input";
import { givenName } from "./layer";
import { modelObject, type ModelObject } from "./modelObject";
import { setting, shapeSetting, type Setting } from "./options";
import type { Flavour } from "./paths";
import { opaqueThrough } from "./wrappers";
import { seenThrough } from "./plainLayer";
import { operate } from "./tensor";

/** Channels of the features, where the architecture fixes them. */
const channels: readonly (readonly [name: RegExp, width: number])[] = [
  [/^VGG/, 512], [/^ResNet(50|101|152)/, 2048], [/^ResNetRS/, 2048], [/^InceptionV3$/, 2048], [/^Xception$/, 2048], [/^InceptionResNetV2$/, 1536],
  [/^MobileNet$/, 1024], [/^MobileNetV2$/, 1280], [/^DenseNet121$/, 1024], [/^DenseNet169$/, 1664], [/^DenseNet201$/, 1920],
  [/^NASNetMobile$/, 1056], [/^NASNetLarge$/, 4032], [/^EfficientNet(B[01]|V2)/, 1280], [/^EfficientNetB2$/, 1408], [/^EfficientNetB3$/, 1536],
  [/^EfficientNetB4$/, 1792], [/^EfficientNetB5$/, 2048], [/^EfficientNetB6$/, 2304], [/^EfficientNetB7$/, 2560],
];

/** Whether a name is that of one of those networks. */
export const isApplication = (name: string): boolean =>
  /^(?:VGG1[69]|(?:ResNet|DenseNet)\d+(?:V2)?|InceptionV3|InceptionResNetV2|Xception|MobileNet(?:V\d\w*)?|NASNet(?:Mobile|Large)|EfficientNet(?:B\d|V2\w+)|ConvNeXt(?:Tiny|Small|Base|Large|XLarge))$/.test(name);

/** Those whose first parameters are others than `include_top, weights`. */
const otherOrder = /^(MobileNet|NASNet)/;

/** A ready-made network of `keras.applications`: with its top a classifier, without it features that nothing is known of but their width. */
export function makeApplication(flavour: Flavour, name: string, call: Call, machine: Machine): ModelObject {
  const { at } = call;
  const given = (position: number | null, parameter: string): Argument | undefined => argument(call, otherOrder.test(name) ? null : position, parameter);
  const read = (position: number | null, parameter: string, otherwise: Setting): Setting => {
    const found = given(position, parameter);
    return found ? setting(found.value, machine) : call.open ? null : otherwise;
  };
  const positional = otherOrder.test(name) && call.args.some((a) => a.name === null);
  const top = positional ? null : read(0, "include_top", true);
  const pooling = read(4, "pooling", null);
  const image = shapeSetting(read(3, "input_shape", null));
  const { tensor: input } = inputLayer(image ? [null, ...image] : [null, null, null, null], null, at, machine);
  const width = channels.find(([pattern]) => pattern.test(name))?.[1] ?? null;
  const isPooled = pooling === "avg" || pooling === "max";
  const features = operate({ name, effect: "opaque", shape: () => (top !== false || isPooled ? [null, width] : pooling === null ? [null, null, null, width] : null), at }, [input], machine);
  const classes = read(5, "classes", 1000);
  const output = top === true ? classifier(flavour, features, typeof classes === "number" ? classes : null, given(6, "classifier_activation"), call, machine) : features;
  return modelObject({
    className: "Functional", name: givenName(call, machine) ?? null, at, flavour,
    kind: () => "functional",
    inputs: () => [input],
    outputs: () => [top === null ? features : output],
    outputNames: () => [null],
    parts: () => [],
    complete: () => false,
    opens: () => input.extent,
    apply: (self, tensors, c, m) => {
      const [first] = tensors;
      if (!first) return opaqueThrough(self, tensors, c, c, m);
      return seenThrough(self, tensors, replay([output], new Map([[input, first]]), m), c);
    },
  }, false, machine);
}

/** Layers whose activation is the `classifier_activation` of the call that made them. */
const classifierHeads = new WeakSet<Layer>();
export const isClassifierHead = (layer: Layer): boolean => classifierHeads.has(layer);

/** A model read from a file: it can be compiled and built upon, but nothing is known of it. */
export function makeLoaded(flavour: Flavour, call: Call, machine: Machine): ModelObject {
  const { at } = call;
  const { tensor: input } = inputLayer(null, null, at, machine);
  const output = operate({ name: "load_model", effect: "opaque", shape: () => null, at }, [input], machine);
  return modelObject({
    className: "Functional", name: null, at, flavour,
    kind: () => "functional",
    inputs: () => [input],
    outputs: () => [output],
    outputNames: () => [null],
    parts: () => [],
    complete: () => false,
    opens: () => null,
    apply: (self, tensors, c, m) => opaqueThrough(self, tensors, c, c, m),
  }, false, machine);
}

/** The last Dense layer of a network with its top. */
function classifier(flavour: Flavour, features: Tensor, classes: Size, given: Argument | undefined, call: Call, machine: Machine): Tensor {
  const { at } = call;
  const activation: Known<ActivationUse> = given ? activationOf(given.value, given.at, flavour, machine) : call.open ? unknown("unknown-argument", at) : byDefault("softmax", at);
  const view: Layer = {
    id: machine.nextId(), className: "Dense", name: "predictions", effect: "affine", units: classes === null ? unknown("unknown-argument", at) : known(classes, at),
    activation,
    acts: null, kernelSize: 1, trainable: true, at,
  };
  classifierHeads.add(view);
  const maker: Maker = { id: view.id, isLayer: true, view: () => view };
  const apply = (inputs: readonly Tensor[]): readonly Tensor[] => {
    const application: Application = { maker, given: inputs, again: apply };
    return [{ application, index: 0, from: inputs, extent: [null, classes] }];
  };
  return apply([features])[0] ?? features;
}
