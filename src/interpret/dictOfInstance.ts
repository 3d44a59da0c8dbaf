import type { Place } from "../model/known";
import { memberOf } from "./attributes";
import type { Interpreter } from "./interpreter";
import { entriesOf, keyOf } from "./iterate";
import { plainText } from "./machine";
import type { InstanceValue, Value } from "./value";

const itemName = (spelled: string): string => `[${spelled}]`;

function put(interpreter: Interpreter, self: InstanceValue, name: string, value: Value): void {
  interpreter.write(self.attributes, new Map(interpreter.read(self.attributes)).set(name, value));
}

/** `self[key] = value` where the class is a dict and does not say otherwise. */
export function setItemOfInstance(interpreter: Interpreter, self: InstanceValue, key: Value | null, value: Value): void {
  const spelled = key && keyOf(interpreter.plain(key));
  if (spelled && !memberOf(interpreter, self.class, "__setitem__")) put(interpreter, self, itemName(spelled), value);
}

/** `self[key]`: what was put there; undefined where that is not known. */
export function itemOfInstance(interpreter: Interpreter, self: InstanceValue, key: Value): Value | undefined {
  const spelled = keyOf(interpreter.plain(key));
  return spelled === null || memberOf(interpreter, self.class, "__getitem__") ? undefined : interpreter.read(self.attributes).get(itemName(spelled));
}

/** `self.__dict__`, by which attributes are set and asked for as entries. */
export const attributesAsDict = (interpreter: Interpreter, self: InstanceValue, at: Place): Value => interpreter.foreign({
  type: "python.attributes",
  attribute: (name, place) => (name === "update" ? interpreter.native(name, place, (call) => {
    for (const { name: word, value } of call.args) {
      if (word !== null) put(interpreter, self, word, value);
      else for (const [key, given] of entriesOf(interpreter, value) ?? []) put(interpreter, self, key, given);
    }
    return interpreter.none(call.at);
  }) : undefined),
  subscript: (index) => { const key = plainText(index, interpreter); return key === null ? undefined : interpreter.read(self.attributes).get(key); },
  setItem: (index, value) => { const key = plainText(index, interpreter); if (key !== null) put(interpreter, self, key, value); },
}, at);
