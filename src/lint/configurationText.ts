/** A value as it stands in a configuration file, with its place: offsets in UTF-16 units, `to` exclusive. */
export type Written = { readonly from: number; readonly to: number } & (
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "list"; readonly items: readonly Written[] }
  | Table
  /** A date, a null: nothing that any option takes. */
  | { readonly kind: "other" }
);

/** What stands between braces, or under a heading. */
export interface Table {
  readonly kind: "table";
  readonly entries: Map<string, Entry>;
}
export interface Entry {
  readonly from: number;
  readonly to: number;
  readonly value: Written;
}

/** What was read, and where reading had to end, if it had. */
export interface Reading {
  readonly root: Table;
  readonly stoppedAt: number | null;
}

/** Reads JSON. Total: what stands before a mistake is kept. */
export function readJson(text: string): Reading {
  const reader = new Reader(text, false);
  const root = emptyTable();
  reader.attempt(() => {
    reader.blank();
    reader.expect("{");
    reader.within("}", () => reader.assignment(root));
    reader.blank();
    if (reader.at < text.length) reader.stop();
  });
  return { root, stoppedAt: reader.stoppedAt };
}

/** Reads TOML 1.0: tables, dotted keys and values of every kind, of which dates are kept as `other`. Total like `readJson`. */
export function readToml(text: string): Reading {
  const reader = new Reader(text, true);
  const root = emptyTable();
  let table: Table = root;
  reader.attempt(() => {
    for (reader.blank(); reader.at < text.length; reader.blank()) {
      if (reader.take("[")) {
        const isRow = reader.take("[");
        const keys = reader.keys();
        reader.expect(isRow ? "]]" : "]");
        // Nothing of ours stands in a list of tables.
        table = isRow ? emptyTable() : tableAt(root, keys);
      } else reader.assignment(table);
      reader.endLine();
    }
  });
  return { root, stoppedAt: reader.stoppedAt };
}

const emptyTable = (): Table => ({ kind: "table", entries: new Map() });

interface Key {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The table that keys lead to, made where it is not there; what is no table is replaced, as nobody reads such a file anyway. */
function tableAt(root: Table, keys: readonly Key[]): Table {
  let table = root;
  for (const { name, from, to } of keys) {
    const known = table.entries.get(name)?.value;
    const next = known?.kind === "table" ? known : { ...emptyTable(), from, to };
    if (next !== known) table.entries.set(name, { from, to, value: next });
    table = next;
  }
  return table;
}

/** Deeper nesting than this is no configuration. */
const DEEPEST = 50;

const STOP = Symbol("stop");

/** The values of JSON and TOML, which differ in their strings, comments and the sign between key and value. */
class Reader {
  at = 0;
  stoppedAt: number | null = null;
  #depth = 0;

  constructor(
    private readonly text: string,
    private readonly isToml: boolean,
  ) {
    if (text.startsWith("\uFEFF")) this.at = 1;
  }

  /** Runs a part of the reading, which ends at the first mistake. */
  attempt(read: () => void): void {
    try {
      read();
    } catch (error) {
      if (error !== STOP) throw error;
      this.stoppedAt = Math.min(this.at, this.text.length);
    }
  }

  stop(): never {
    throw STOP;
  }

  /** Passes over blanks, line breaks and comments. */
  blank(isWithinLine = false): void {
    this.match(isWithinLine ? /[ \t]*/y : this.isToml ? /(?:\s|#[^\r\n]*)*/y : /\s*/y);
  }

  endLine(): void {
    if (this.match(/[ \t]*(?:#[^\r\n]*)?(?:[\r\n]|$)/y) === null) this.stop();
  }

  match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? null;
    this.at += found?.length ?? 0;
    return found;
  }

  take(sign: string): boolean {
    const isThere = this.text.startsWith(sign, this.at);
    if (isThere) this.at += sign.length;
    return isThere;
  }

  expect(sign: string): void {
    if (!this.take(sign)) this.stop();
  }

  /** One key, in TOML several between dots. */
  keys(): readonly Key[] {
    const keys: Key[] = [];
    do {
      this.blank(this.isToml);
      const from = this.at;
      const name = this.string() ?? (this.isToml ? this.match(/[\w-]+/y) : null) ?? this.stop();
      keys.push({ name, from, to: this.at });
      this.blank(this.isToml);
    } while (this.isToml && this.take("."));
    return keys;
  }

  assignment(table: Table): void {
    const keys = this.keys();
    this.expect(this.isToml ? "=" : ":");
    const value = this.value();
    const last = keys.at(-1);
    if (last) tableAt(table, keys.slice(0, -1)).entries.set(last.name, { from: last.from, to: last.to, value });
  }

  value(): Written {
    this.blank(this.isToml && this.#depth === 0);
    const from = this.at;
    if (this.take("[")) {
      const items: Written[] = [];
      this.within("]", () => items.push(this.value()));
      return { kind: "list", items, from, to: this.at };
    }
    if (this.take("{")) {
      const table = emptyTable();
      this.within("}", () => this.assignment(table));
      return { ...table, from, to: this.at };
    }
    const string = this.string();
    if (string !== null) return { kind: "string", value: string, from, to: this.at };
    const bare = this.match(this.isToml ? /[\w+.:-]+(?: \d\d:[\w+.:-]+)?/y : /-?\d[\d.eE+-]*|true|false|null/y) ?? this.stop();
    const plain = bare.replace(/(?<=\d)_(?=\d)/g, "");
    const span = { from, to: this.at };
    if (bare === "true" || bare === "false") return { kind: "boolean", value: bare === "true", ...span };
    return /^[+-]?\d/.test(plain) && Number.isFinite(Number(plain))
      ? { kind: "number", value: Number(plain), ...span }
      : { kind: "other", ...span };
  }

  /** What stands between brackets, with commas between and perhaps behind. */
  within(end: string, read: () => void): void {
    if (++this.#depth > DEEPEST) this.stop();
    for (this.blank(); !this.take(end);) {
      read();
      this.blank();
      if (this.take(",")) this.blank();
      else if (!this.text.startsWith(end, this.at)) this.stop();
    }
    this.#depth--;
  }

  string(): string | null {
    if (this.isToml) {
      const raw = this.match(/'''[^]*?'{3,5}(?!')/y) ?? this.match(/'[^'\r\n]*'/y);
      if (raw !== null) return raw.startsWith("'''") ? raw.slice(3, -3).replace(/^\r?\n/, "") : raw.slice(1, -1);
      const long = this.match(/"""(?:[^"\\]|\\[^]|"{1,2}(?!"))*"{3,5}/y);
      if (long !== null)
        return unescape(
          long
            .slice(3, -3)
            .replace(/^\r?\n/, "")
            .replace(/\\[ \t]*\r?\n\s*/g, ""),
        );
    }
    const short = this.match(/"(?:[^"\\\r\n]|\\[^\r\n])*"/y);
    return short === null ? null : unescape(short.slice(1, -1));
  }
}

const escapes: Readonly<Record<string, string>> = { b: "\b", t: "\t", n: "\n", f: "\f", r: "\r" };

const unescape = (text: string): string =>
  text.replace(
    /\\(?:u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|([^]))/g,
    (whole, short: string | undefined, long: string | undefined, sign: string | undefined) => {
      const code = parseInt(short ?? long ?? "", 16);
      if (sign === undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      return escapes[sign] ?? sign;
    },
  );
