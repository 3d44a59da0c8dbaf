import type { Machine } from "../../interpret/machine";
import type { Plain } from "../../interpret/value";
import { canonicalName, layerEntry } from "./layers";
import { layerOf, type LayerObject } from "./layerObject";
import { kerasPath } from "./paths";

const nameAt = (path: string): string | null => {
  const found = kerasPath(path);
  return found && canonicalName(found.name);
};

/** `isinstance(value, path)`, where one of the two is Keras's. */
export function isInstance(value: Plain, path: string, machine: Machine): boolean | undefined {
  const asked = nameAt(path);
  const layer = layerOf(value, machine);
  if (value.kind === "instance") return asked === null ? undefined : ofSubclass(value, asked, layer, machine);
  if (value.kind !== "foreign") return asked === null ? undefined : false;
  const { type = "" } = value.object;
  if (!layer) return asked === null && (type === "keras.tensor" || (type.startsWith("keras.") && !isExternal(path))) ? false : undefined;
  return asked === null ? (isExternal(path) ? undefined : false) : isLayerOf(layer, canonicalName(layer.className), asked);
}

/** Other packages may have bases of Keras's own classes. */
const isExternal = (path: string): boolean => path.includes(".");

/** What a layer or a model is, by the name of its class. Of Keras's own classes, those derive from others whose name theirs contains. */
function isLayerOf({ type }: LayerObject, className: string, asked: string): boolean | undefined {
  if (asked === "Layer" || asked === className) return true;
  if (asked === "Model") return type === "keras.model";
  if (asked === "Sequential") return type === "keras.model" && className !== "Functional" ? undefined : false;
  return asked !== "RNN" && layerEntry(asked) && layerEntry(className) && !className.includes(asked) ? false : undefined;
}

function ofSubclass(
  { class: cls }: Plain & { readonly kind: "instance" },
  asked: string,
  layer: LayerObject | null,
  machine: Machine,
): boolean | undefined {
  const answers = new Set<boolean | undefined>();
  machine.derivesFrom(cls, (base) => {
    const name = nameAt(base);
    answers.add(
      name === null || !layer
        ? undefined
        : name === "Layer" || name === "Model"
          ? asked === name || asked === "Layer"
          : isLayerOf(layer, name, asked),
    );
    return false;
  });
  return answers.has(true) || (answers.size === 1 && answers.has(false) ? false : undefined);
}
