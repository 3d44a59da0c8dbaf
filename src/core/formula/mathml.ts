import { neighbours } from "../numeric/entry";

/** A node of presentation MathML: an element with text or with children. */
export interface MathNode {
  readonly tag:
    | "mi"
    | "mn"
    | "mo"
    | "mtext"
    | "mspace"
    | "mrow"
    | "mfrac"
    | "msqrt"
    | "msub"
    | "msup"
    | "msubsup"
    | "munder"
    | "mover"
    | "munderover"
    | "mtable"
    | "mtr"
    | "mtd";
  readonly text?: string;
  readonly children?: readonly MathNode[];
}

/** The part of TeX that the formulas of the core are written in, as MathML; total: what it does not know is shown as it is written. */
export const mathOf = (tex: string, otherwise: string): MathNode => new Reader(tex, otherwise).read();

const symbols: Readonly<Record<string, string>> = {
  alpha: "α",
  beta: "β",
  theta: "θ",
  lambda: "λ",
  pi: "π",
  sigma: "σ",
  Phi: "Φ",
  Delta: "Δ",
  infty: "∞",
};
const operators: Readonly<Record<string, string>> = {
  le: "≤",
  ge: "≥",
  in: "∈",
  cdot: "·",
  ldots: "…",
  sum: "∑",
};
const functions = new Set(["max", "min", "ln", "tanh", "sin", "cos", "arctan"]);
const spaces: Readonly<Record<string, number>> = { ",": 0.17, ";": 0.28, " ": 0.3 };
const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "|": "|", "‖": "‖" };

const leaf = (tag: MathNode["tag"], text: string): MathNode => ({ tag, text });
const parent = (tag: MathNode["tag"], ...children: readonly MathNode[]): MathNode => ({ tag, children });
const row = (nodes: readonly MathNode[]): MathNode => {
  const [only] = nodes;
  return only !== undefined && nodes.length === 1 ? only : { tag: "mrow", children: nodes };
};

/** Reads from left to right; every call moves on, so it ends. */
class Reader {
  #at = 0;
  constructor(
    private readonly tex: string,
    private readonly otherwise: string,
  ) {}

  read(): MathNode {
    const nodes: MathNode[] = [];
    // A bracket that nothing opened ends a row early; what follows is shown all the same.
    while (this.#at < this.tex.length) {
      nodes.push(...this.#row(() => false));
      if (this.#at < this.tex.length) nodes.push(leaf("mo", this.#char()));
    }
    return row(nodes);
  }

  /** Everything up to what ends it, a choice `a ? b : c` laid out as cases. */
  #row(isEnd: () => boolean): readonly MathNode[] {
    const parts: MathNode[][] = [[]];
    while (this.#at < this.tex.length && !isEnd() && this.tex[this.#at] !== "}") {
      const space = /^\s*(?:\\;\s*)?([?:])(?:\s*\\;|\s)/.exec(this.tex.slice(this.#at));
      if (space) {
        this.#at += space[0].length;
        parts.push([]);
        continue;
      }
      const node = this.#scripted();
      if (node) parts.at(-1)?.push(node);
    }
    if (parts.length < 3) return parts.flat();
    const lines = neighbours(parts).flatMap(([when, value], i) => (i % 2 === 0 ? [[row(value), row(when)] as const] : []));
    return [cases([...lines, ...parts.slice(-1).map((value) => [row(value), leaf("mtext", this.otherwise)] as const)])];
  }

  /** One thing with what stands above and below it. */
  #scripted(): MathNode | undefined {
    const base = this.#atom();
    if (!base) return undefined;
    let [below, above]: [MathNode?, MathNode?] = [];
    for (;;) {
      const sign = this.#peek();
      if (sign !== "^" && sign !== "_") break;
      this.#skipSpace();
      this.#at++;
      if (sign === "_") below = this.#argument();
      else above = this.#argument();
    }
    const isLimit =
      base.text !== undefined &&
      (base.text === "max" || base.text === "min" || base.tag === "mo") &&
      below !== undefined &&
      base.text !== ")";
    const [under, over, both] = isLimit ? (["munder", "mover", "munderover"] as const) : (["msub", "msup", "msubsup"] as const);
    const whole =
      below && above ? parent(both, base, below, above) : below ? parent(under, base, below) : above ? parent(over, base, above) : base;
    // A function and its argument without brackets stand a little apart.
    const next = this.#peek();
    return base.text !== undefined &&
      base.tag === "mi" &&
      functions.has(base.text) &&
      next !== "(" &&
      !this.tex.startsWith("\\left", this.#at) &&
      next !== undefined
      ? parent("mrow", whole, leaf("mspace", "0.17em"))
      : whole;
  }

  #atom(): MathNode | undefined {
    this.#skipSpace();
    const rest = this.tex.slice(this.#at);
    const number = /^\d+(?:\.\d+)?/.exec(rest)?.[0];
    if (number !== undefined) {
      this.#at += number.length;
      return leaf("mn", number);
    }
    const sign = this.#char();
    if (sign === "\\") return this.#command();
    if (sign === "{") return this.#braced();
    const close = closing[sign];
    if (close !== undefined) return this.#fenced(sign, close);
    if (/[a-zA-Z]/.test(sign)) return leaf("mi", sign);
    return sign === "" || sign === "&" ? undefined : leaf("mo", sign === "-" ? "−" : sign);
  }

  #command(): MathNode | undefined {
    const name = this.#take(/^(?:[a-zA-Z]+|.)/s);
    if (spaces[name] !== undefined) return leaf("mspace", `${spaces[name]}em`);
    if (functions.has(name)) return leaf("mi", name);
    if (symbols[name] !== undefined) return leaf("mi", symbols[name]);
    if (operators[name] !== undefined) return leaf("mo", operators[name]);
    if (name === "frac" || name === "tfrac") return parent("mfrac", this.#argument(), this.#argument());
    if (name === "sqrt") return parent("msqrt", this.#argument());
    if (name === "operatorname") return leaf("mi", this.#text());
    if (name === "text") return leaf("mtext", this.#text().replaceAll(" ", "\u00a0"));
    if (name === "lVert") return this.#fenced("‖", "‖");
    if (name === "begin") return this.#cases();
    // The size of a bracket follows from what is in it.
    if (name === "left" || name === "right") return this.#atom();
    return leaf("mtext", name);
  }

  /** What a command or a script applies to: a group, a command or one sign. */
  #argument(): MathNode {
    this.#skipSpace();
    const digit = /^\d/.exec(this.tex.slice(this.#at))?.[0];
    if (digit === undefined) return this.#atom() ?? row([]);
    this.#at++;
    return leaf("mn", digit);
  }

  #braced(): MathNode {
    const inner = this.#row(() => false);
    this.#at++;
    return row(inner);
  }

  #fenced(open: string, close: string): MathNode {
    const ends = (): boolean => {
      const rest = this.tex.slice(this.#at).trimStart();
      return rest.startsWith(close) || rest.startsWith("\\right") || (close === "‖" && rest.startsWith("\\rVert"));
    };
    const inner = this.#row(ends);
    this.#take(/^\s*(?:\\right)?\s*(?:\\rVert|[\s\S])?/);
    const [only] = inner;
    // Cases have a brace of their own.
    if (open === "(" && only?.children?.[1]?.tag === "mtable") return only;
    return parent("mrow", leaf("mo", open), ...inner, leaf("mo", close));
  }

  #cases(): MathNode {
    this.#text();
    const lines: MathNode[][] = [[]];
    while (this.#at < this.tex.length && !this.tex.startsWith("\\end", this.#at)) {
      const cell = row(this.#row(() => /^\s*(?:&|\\\\|\\end)/.test(this.tex.slice(this.#at))));
      lines.at(-1)?.push(cell);
      const mark = this.#take(/^\s*(?:&|\\\\)?\s*/).trim();
      if (mark === "\\\\") lines.push([]);
      else if (mark === "") break;
    }
    if (this.tex.startsWith("\\end", this.#at)) {
      this.#at += "\\end".length;
      this.#text();
    }
    return cases(lines.map(([value = row([]), when = row([])]) => [value, when] as const));
  }

  /** What stands in braces, as it is. */
  #text(): string {
    return this.#take(/^\s*\{[^{}]*\}/)
      .trim()
      .slice(1, -1)
      .replaceAll("\\_", "_");
  }

  /** Moves past what stands here, if anything does. */
  #take(pattern: RegExp): string {
    const found = pattern.exec(this.tex.slice(this.#at))?.[0] ?? "";
    this.#at += found.length;
    return found;
  }

  #char(): string {
    return this.tex[this.#at++] ?? "";
  }

  #skipSpace(): void {
    while (this.tex[this.#at] === " ") this.#at++;
  }

  #peek(): string | undefined {
    return this.tex.slice(this.#at).trimStart()[0];
  }
}

/** A brace before lines of a value and when it holds. */
const cases = (lines: readonly (readonly [value: MathNode, when: MathNode])[]): MathNode =>
  parent(
    "mrow",
    leaf("mo", "{"),
    parent("mtable", ...lines.map(([value, when]) => parent("mtr", parent("mtd", value), parent("mtd", when)))),
  );
