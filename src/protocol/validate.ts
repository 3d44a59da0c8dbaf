import { byKind, either, isBoolean, isFiniteNumber, listOf, oneOf, recordOf, shape, text, type Check } from "./check";
import { isExplanation, isSeverity } from "./explanation";
import {
  longestExport,
  longestText,
  protocolVersion,
  type File,
  type HostMessage,
  type Strip,
  type Use,
  type WebMessage,
  type WireNumber,
} from "./messages";
import { isStack } from "./stack";

const anyText = text(longestText);
const name = text(1000);
const plainName = (value: unknown): value is string => typeof value === "string" && /^\w{1,100}$/.test(value);
const version = oneOf(protocolVersion);
const language = oneOf("en", "zh-cn");

/** Whether a value is a number as messages carry it. */
export const isWireNumber: Check<WireNumber> = either(isFiniteNumber, oneOf("Infinity", "-Infinity", "NaN"));

/** Whether a value describes an activation in the code. */
export const isUse: Check<Use> = shape({
  id: name,
  activation: name,
  expression: either(anyText, oneOf(null)),
  values: recordOf(isWireNumber, 50),
  unknownArguments: recordOf(anyText, 50),
  written: anyText,
  name,
  line: name,
});
const file: Check<File> = shape({ name, uses: listOf(isUse, 10_000) });
const nothing = oneOf(null);
const size = either(isFiniteNumber, nothing);

/** Whether a value describes a model of the file. */
export const isStrip: Check<Strip> = shape({
  id: name,
  kind: oneOf("sequential", "functional", "subclassed"),
  name: either(name, nothing),
  line: name,
  isComplete: isBoolean,
  layers: listOf(
    shape({
      id: name,
      className: name,
      name: either(name, nothing),
      line: name,
      units: size,
      shape: either(listOf(size, 100), nothing),
      use: either(isUse, nothing),
      unknownActivation: either(name, nothing),
      severity: either(isSeverity, nothing),
    }),
    1000,
  ),
  losses: listOf(shape({ id: name, written: name, isKnown: isBoolean, line: name, severity: either(isSeverity, nothing) }), 100),
  findings: listOf(shape({ id: name, severity: isSeverity, message: anyText, line: name }), 100),
});

/** Whether something that reached the panel is a message of the host; everything else is to be ignored. */
export const isHostMessage: Check<HostMessage> = byKind({
  snapshot: {
    version,
    language,
    surface: oneOf("sidebar", "editor"),
    followCursor: isBoolean,
    file: either(file, nothing),
    focus: either(isUse, nothing),
    state: either(anyText, nothing),
  },
  file: { file: either(file, nothing) },
  focus: { focus: either(isUse, nothing) },
  model: { model: either(isStrip, nothing) },
  show: { use: isUse },
  explanation: { explanation: either(isExplanation, nothing), show: isBoolean },
  stack: { stack: either(isStack, nothing), show: isBoolean },
  language: { language },
});

/** Whether something that reached the host is a message of the panel; everything else is to be ignored. */
export const isWebMessage: Check<WebMessage> = byKind({
  ready: { version },
  reveal: { id: name },
  explain: { id: name },
  followCursor: { follow: isBoolean },
  setState: { state: anyText },
  copy: { text: text(longestExport) },
  save: { name: plainName, format: oneOf("svg", "png"), data: text(longestExport) },
  openInEditor: { state: anyText },
  applyFix: { id: name },
  log: { level: oneOf("error", "warn", "info"), message: anyText },
});
