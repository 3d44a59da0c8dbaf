import { argument, type Argument, type Call, type Machine } from "../../interpret/machine";
import { known, unknown } from "../../model/known";
import { activationOf, byDefault } from "./activation";
import type { ModelObject } from "./modelObject";
import { setting, shapeSetting, type Setting } from "./options";
import type { Flavour } from "./paths";
import { makeReady } from "./readyMade";
import { tensorIn } from "./tensor";

/** Channels of the features, where the architecture fixes them. */
const channels: readonly (readonly [name: RegExp, width: number])[] = [
  [/^VGG/, 512],
  [/^ResNet(50|101|152)/, 2048],
  [/^ResNetRS/, 2048],
  [/^InceptionV3$/, 2048],
  [/^Xception$/, 2048],
  [/^InceptionResNetV2$/, 1536],
  [/^MobileNet$/, 1024],
  [/^MobileNetV2$/, 1280],
  [/^DenseNet121$/, 1024],
  [/^DenseNet169$/, 1664],
  [/^DenseNet201$/, 1920],
  [/^NASNetMobile$/, 1056],
  [/^NASNetLarge$/, 4032],
  [/^EfficientNet(B[01]|V2)/, 1280],
  [/^EfficientNetB2$/, 1408],
  [/^EfficientNetB3$/, 1536],
  [/^EfficientNetB4$/, 1792],
  [/^EfficientNetB5$/, 2048],
  [/^EfficientNetB6$/, 2304],
  [/^EfficientNetB7$/, 2560],
];

/** Whether a name is that of one of those networks. */
export const isApplication = (name: string): boolean =>
  /^(?:VGG1[69]|(?:ResNet|DenseNet)\d+(?:V2)?|InceptionV3|InceptionResNetV2|Xception|MobileNet(?:V\d\w*)?|NASNet(?:Mobile|Large)|EfficientNet(?:B\d|V2\w+)|ConvNeXt(?:Tiny|Small|Base|Large|XLarge))$/.test(
    name,
  );

/** Those whose first parameters are others than `include_top, weights`. */
const otherOrder = /^(MobileNet|NASNet)/;

/** A ready-made network of `keras.applications`: with its top a classifier, without it features that nothing is known of but their width. */
export function makeApplication(flavour: Flavour, name: string, call: Call, machine: Machine): ModelObject {
  const { at } = call;
  const given = (position: number | null, parameter: string): Argument | undefined =>
    argument(call, otherOrder.test(name) ? null : position, parameter);
  const read = (position: number | null, parameter: string, otherwise: Setting): Setting => {
    return setting(given(position, parameter)?.value, machine, call.open ? null : otherwise);
  };
  const positional = otherOrder.test(name) && call.args.some((a) => a.name === null);
  const top = positional ? null : read(0, "include_top", true);
  const pooling = read(4, "pooling", null);
  const image = shapeSetting(read(3, "input_shape", null));
  const width = channels.find(([pattern]) => pattern.test(name))?.[1] ?? null;
  const isPooled = pooling === "avg" || pooling === "max";
  const classes = read(5, "classes", 1000);
  const activation = given(6, "classifier_activation");
  return makeReady(
    {
      flavour,
      className: name,
      call,
      takes: image ? [null, ...image] : [null, null, null, null],
      upon: tensorIn(given(2, "input_tensor"), machine),
      features:
        top === true || (top === false && isPooled) ? [null, width] : top === false && pooling === null ? [null, null, null, width] : null,
      head:
        top !== true
          ? null
          : {
              className: "Dense",
              name: "predictions",
              units: typeof classes === "number" ? known(classes, at) : unknown("unknown-argument", at),
              activation: activation
                ? activationOf(activation.value, activation.at, flavour, machine)
                : call.open
                  ? unknown("unknown-argument", at)
                  : byDefault("softmax", at),
              unitsArgument: { name: "classes", position: otherOrder.test(name) ? null : 5 },
              activationArgument: { name: "classifier_activation", position: otherOrder.test(name) ? null : 6 },
            },
    },
    machine,
  );
}

/** A model read from a file: it can be compiled and built upon, but nothing is known of it. */
export const makeLoaded = (flavour: Flavour, call: Call, machine: Machine): ModelObject =>
  makeReady({ flavour, className: "load_model", takes: null, features: null, head: null, call }, machine);
