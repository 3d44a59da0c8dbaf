import { firstName } from "../../../interpret/dotted";
import type { Place } from "../../../model/known";
import type { Expression, Module, Statement } from "../../../python/nodes";
import { kerasPath } from "../paths";
import { prefixOf, type EditContext } from "./source";

/** Names that imports bind in a file, with the dotted paths they stand for. */
function imported(modules: readonly Module[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const visit = (statement: Statement): void => {
    switch (statement.kind) {
      case "Import":
        for (const { name, alias } of statement.names) names.set(alias ?? firstName(name), alias === null ? firstName(name) : name);
        return;
      case "ImportFrom":
        if (statement.level === 0)
          for (const { name, alias } of statement.names) if (name !== "*") names.set(alias ?? name, `${statement.module}.${name}`);
        return;
      case "If":
      case "Try":
        statement.body.forEach(visit);
        statement.otherwise.forEach(visit);
        if (statement.kind === "Try") for (const handler of statement.handlers) handler.body.forEach(visit);
        return;
      default:
    }
  };
  for (const { body } of modules) body.forEach(visit);
  return names;
}

/**
 * How a file would write a public name of Keras, such as `losses` and `BinaryCrossentropy`, with what it imports:
 * `tf.keras.losses.BinaryCrossentropy`. Null where nothing it imports leads there.
 */
export function spell(section: string, name: string, at: Place, context: EditContext): string | null {
  const names = [...imported(context.modulesOf(at.uri))];
  const path = ([, full]: readonly [string, string]) => kerasPath(full);
  const direct = names.find((entry) => {
    const p = path(entry);
    return p?.section === section && p.name === name;
  });
  if (direct) return direct[0];
  const module = names.find((entry) => path(entry)?.rest.join(".") === section);
  if (module) return `${module[0]}.${name}`;
  const root = names.find((entry) => path(entry)?.rest.length === 0);
  if (root) return `${root[0]}.${section}.${name}`;
  const tensorflow = names.find(([, full]) => full === "tensorflow" || full === "tensorflow.compat.v2");
  return tensorflow ? `${tensorflow[0]}.keras.${section}.${name}` : null;
}

/** The same in the place of another such name: with the prefix that is written there, if there is one. Losses as functions also stand in the metrics module, most classes do not. */
export function spellLike(written: Expression, section: string, name: string, at: Place, context: EditContext): string | null {
  const prefix = prefixOf(written, at, context);
  return prefix ? `${prefix.replace(/\bmetrics\.$/, `${section}.`)}${name}` : spell(section, name, at, context);
}
