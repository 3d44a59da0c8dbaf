import type { Place } from "../model/known";
import { selected } from "./array";
import type { Interpreter } from "./interpreter";
import { anyNumber, distinct, elementsOf, entriesOf, isPartial, keyOf, MOST_ELEMENTS, MOST_TEXT } from "./iterate";
import { argument, plainNumber, plainText, type Call } from "./machine";
import { asTested, filled, shownAs } from "./operators";
import { sameValue } from "./alternatives";
import { entryOf, isPossible } from "./subscript";
import type { DictValue, Entries, Entry, ListValue, Plain, StringValue, Value } from "./value";

/** A method of a string, list, tuple or dict; null where it is not one that is followed. */
export function methodOfBuiltin(interpreter: Interpreter, value: Plain, name: string, at: Place): Value | null {
  const native = (run: (call: Call) => Value): Value => interpreter.native(name, at, run);
  if (value.kind === "string") return native((call) => stringMethod(interpreter, value, name, call));
  if (value.kind === "list") return native((call) => listMethod(interpreter, value, name, call));
  if (value.kind === "dict") return native((call) => dictMethod(interpreter, value, name, call));
  return null;
}

/** Parts of a text, where it is cut so often at most; null where nobody knows how often. */
function splitBy(text: string, separator: string, most: number | null): readonly string[] | null {
  const parts = text.split(separator);
  if (most === null || most < 0) return most === null ? null : parts;
  return [...parts.slice(0, most), ...(parts.length > most ? [parts.slice(most).join(separator)] : [])];
}

function stringMethod(interpreter: Interpreter, self: StringValue, name: string, call: Call): Value {
  const text = self.value;
  const given = call.args.map((argument) => plainText(argument.value, interpreter));
  const [a, b] = given;
  const string = (value: string): Value => interpreter.string(value, call.at);
  const unknown = interpreter.unknown("unknown-value", call.at);
  switch (name) {
    case "lower":
    case "casefold":
      return string(text.toLowerCase());
    case "upper":
      return string(text.toUpperCase());
    case "capitalize":
      return string(text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase());
    case "title":
      return string(text.toLowerCase().replace(/(^|[^a-z])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase()));
    case "strip":
    case "lstrip":
    case "rstrip": {
      const from = (letters: readonly string[]): string[] => {
        const start = letters.findIndex((letter) => !(a ? a.includes(letter) : /\s/.test(letter)));
        return start < 0 ? [] : letters.slice(start);
      };
      const rest = name === "rstrip" ? [...text] : from([...text]);
      return a === null ? unknown : string((name === "lstrip" ? rest : from(rest.reverse()).reverse()).join(""));
    }
    case "isdigit":
      return interpreter.boolean(/^\d+$/.test(text), call.at);
    case "startswith":
      return typeof a === "string" ? interpreter.boolean(text.startsWith(a), call.at) : unknown;
    case "endswith":
      return typeof a === "string" ? interpreter.boolean(text.endsWith(a), call.at) : unknown;
    case "replace":
      return a && typeof b === "string" && given.length === 2 && (text.length / a.length) * b.length < MOST_TEXT
        ? string(text.replaceAll(a, () => b))
        : unknown;
    case "split":
    case "splitlines": {
      interpreter.spend(text.length);
      const parts =
        given.length === 0
          ? name === "split"
            ? text.split(/\s+/).filter((part) => part !== "")
            : text.split("\n").filter((line, i, all) => line !== "" || i < all.length - 1)
          : a
            ? splitBy(text, a, given.length > 1 ? plainNumber(call.args[1]?.value, interpreter) : Infinity)
            : null;
      return interpreter.list(parts && parts.length <= MOST_ELEMENTS ? parts.map(string) : null, call.at);
    }
    case "rsplit": {
      const last = a ? text.lastIndexOf(a) : -1;
      return a && last >= 0 && plainNumber(call.args[1]?.value, interpreter) === 1
        ? interpreter.list([text.slice(0, last), text.slice(last + a.length)].map(string), call.at)
        : unknown;
    }
    case "join": {
      const parts = call.args[0]?.value;
      const joined =
        parts && !isPartial(interpreter, parts) ? elementsOf(interpreter, parts)?.map((item) => plainText(item, interpreter)) : null;
      const length = joined?.reduce((sum, part) => sum + text.length + (part?.length ?? 0), 0) ?? 0;
      return joined && !joined.includes(null) && length <= MOST_TEXT + text.length ? string(joined.join(text)) : unknown;
    }
    case "format": {
      const shown = formatted(interpreter, text, call);
      return shown === null ? unknown : string(shown);
    }
    default:
      return unknown;
  }
}

function formatted(interpreter: Interpreter, text: string, call: Call): string | null {
  let next = 0;
  const positional = call.args.filter((a) => a.name === null);
  return call.open
    ? null
    : filled(text, /\{\{|\}\}|\{(\w*)\}|[{}]/g, (hole, field) => {
        // A brace that stands twice is one, and one alone a hole of another form.
        if (field === undefined) return hole[1] ?? null;
        const given =
          field === "" ? positional[next++] : /^\d+$/.test(field) ? positional[Number(field)] : call.args.find((a) => a.name === field);
        return given ? shownAs(interpreter.plain(given.value)) : null;
      });
}

function listMethod(interpreter: Interpreter, self: ListValue, name: string, call: Call): Value {
  const items = interpreter.read(self.items);
  const put = (contents: readonly Value[] | null): Value => {
    interpreter.write(self.items, contents);
    return interpreter.none(call.at);
  };
  // What is added where a test holds is not all that there is.
  const asAdded = (value: Value): Value => (interpreter.worlds.assumed === null ? value : selected(value));
  const given = call.args[0] && asAdded(call.args[0].value);
  const position = (): number | null => plainNumber(argument(call, 0)?.value, interpreter);
  switch (name) {
    case "append":
      return put(given ? (items && items.length < MOST_ELEMENTS ? interpreter.derived([...items, given], items) : null) : items);
    case "extend": {
      const more = given ? (elementsOf(interpreter, given)?.map(asAdded) ?? null) : null;
      return put(
        items && more && given && items.length + more.length <= MOST_ELEMENTS
          ? interpreter.madeOf(interpreter.derived([...items, ...more], items), given)
          : null,
      );
    }
    case "insert": {
      const at = position();
      const added = call.args[1]?.value;
      return put(items && at !== null && added ? interpreter.derived([...items.slice(0, at), added, ...items.slice(at)], items) : null);
    }
    case "pop": {
      const at = given ? position() : -1;
      const index = items && at !== null ? (at < 0 ? at + items.length : at) : -1;
      const popped = items?.[index];
      if (items) interpreter.popped(items);
      put(
        popped && items
          ? interpreter.derived(
              items.filter((_, i) => i !== index),
              items,
            )
          : null,
      );
      return popped ?? interpreter.unknown("unknown-value", call.at);
    }
    case "remove": {
      const index = items && given ? items.findIndex((item) => sameValue(item, given)) : -1;
      // Where it stands for more, there may be another that is the same.
      return put(
        items && index >= 0
          ? interpreter.derived(
              items.filter((_, i) => i !== index || interpreter.partial.has(items)),
              items,
            )
          : null,
      );
    }
    case "clear":
      return put([]);
    case "add":
      return put(items && given ? distinct(interpreter, interpreter.derived([...items, given], items)) : null);
    case "reverse":
      return put(items && interpreter.derived([...items].reverse(), items));
    // Those of a set, and the order of a list, of which less is told.
    case "update":
    case "discard":
    case "sort":
      return put(null);
    case "copy":
      return interpreter.list(items, call.at);
    case "index": {
      // Of things that are all written out it is known which is the same.
      const wanted = call.args[0] && asTested(interpreter.plain(call.args[0].value));
      const spelled = wanted && call.args.length === 1 && !(items && interpreter.partial.has(items)) ? keyOf(wanted) : null;
      const all = spelled === null ? undefined : items?.map((item) => (item.kind === "choice" ? null : keyOf(item)));
      const index = spelled !== null && all && !all.includes(null) ? all.indexOf(spelled) : -1;
      if (index >= 0) return interpreter.number(index, call.at);
      return {
        ...anyNumber(interpreter, call.at),
        ...(items && wanted?.kind === "unknown" && !interpreter.partial.has(items)
          ? {
              among: items.flatMap((item, i) =>
                item.kind !== "string" || isPossible(interpreter, wanted.key, `s${item.value}`) ? [i] : [],
              ),
            }
          : {}),
      };
    }
    default:
      return interpreter.unknown("unknown-value", call.at);
  }
}

function dictMethod(interpreter: Interpreter, self: DictValue, name: string, call: Call): Value {
  const entries = interpreter.read(self.entries);
  const unknown = interpreter.unknown("unknown-value", call.at);
  const key = interpreter.plain(argument(call, 0)?.value);
  const spelled = key && keyOf(key);
  const otherwise = call.args[1]?.value ?? interpreter.none(call.at);
  // What it does not show it may hold all the same, where it stands for more.
  const found = (of: Entries, under: string): Value => of.get(under)?.value ?? (interpreter.partial.has(of) ? unknown : otherwise);
  const copyOf = (of: Entries): Map<string, Entry> => interpreter.derived(new Map(of), of);
  const each = (part: (entry: Entry) => Value): Value =>
    interpreter.list(entries && interpreter.derived([...entries.values()].map(part), entries), call.at);
  switch (name) {
    case "get":
      return entries && key && !spelled && call.args.length === 1
        ? (entryOf(interpreter, entries, asTested(key), call.at) ?? unknown)
        : entries && spelled
          ? found(entries, spelled)
          : unknown;
    case "setdefault": {
      if (!entries) return unknown;
      if (!spelled || !key) {
        interpreter.write(self.entries, null);
        return unknown;
      }
      const value = found(entries, spelled);
      interpreter.write(self.entries, copyOf(entries).set(spelled, { key, value }));
      return value;
    }
    case "pop":
    case "popitem": {
      if (!entries || !spelled) {
        interpreter.write(self.entries, null);
        return unknown;
      }
      const rest = copyOf(entries);
      rest.delete(spelled);
      interpreter.write(self.entries, rest);
      return found(entries, spelled);
    }
    case "update": {
      const given = call.args.filter((a) => a.name === null);
      const more = given[0] ? entriesOf(interpreter, given[0].value) : [];
      const result = entries && more && !call.open ? copyOf(entries) : null;
      interpreter.madeOf(result, ...given.map((a) => a.value));
      for (const [word, value] of more ?? []) result?.set(`s${word}`, { key: interpreter.string(word, value.at), value });
      for (const { name: word, value } of call.args)
        if (word !== null) result?.set(`s${word}`, { key: interpreter.string(word, value.at), value });
      interpreter.write(self.entries, result);
      return interpreter.none(call.at);
    }
    case "clear":
      interpreter.write(self.entries, new Map());
      return interpreter.none(call.at);
    case "items":
      return each((entry) => interpreter.tuple([entry.key, entry.value], call.at));
    case "keys":
      return each((entry) => entry.key);
    case "values":
      return each((entry) => entry.value);
    case "copy":
      return { kind: "dict", entries: interpreter.cell(entries), at: call.at };
    default:
      return unknown;
  }
}
