import { notebookProgram } from "../../src/lint/notebook";
import type { Module, Program, Unit } from "../../src/lint/program";
import { parse } from "../../src/python/parse";
import { mutateCharacters, mutateLines, mutateNotebook, mutateTokens, tokenSoup } from "./mutations";
import { randomProgram } from "./programs";
import { Random } from "./random";
import type { Sources } from "./sources";

/** One text to be analysed, and how it came about. */
export interface Case {
  readonly kind: "soup" | "grammar" | "mutated grammar" | "characters" | "tokens" | "lines" | "guided" | "notebook" | "modules";
  /** A Python text, or the JSON of a notebook. */
  readonly text: string;
  /** What every module of the project that the text imports holds. */
  readonly module?: string;
}

export const isNotebook = ({ kind }: Case): boolean => kind === "notebook";

/** The case with this number: the same for the same seed, whatever ran before; but for guided ones, which start from a text that `corpus` gives. */
export function makeCase(seed: number, index: number, sources: Sources, corpus: readonly string[] = []): Case {
  const random = new Random(seed, index);
  const { texts } = sources;
  const source = random.anyOf(texts) ?? "";
  if (random.chance(0.4)) return { kind: "soup", text: tokenSoup(random) };
  const roll = random.next();
  if (corpus.length > 0 && roll < 0.5) {
    const mutate = random.pick([mutateCharacters, mutateTokens, mutateLines] as const);
    return { kind: "guided", text: mutate(random.anyOf(corpus) ?? "", texts, random) };
  }
  if (roll < 0.07) return { kind: "grammar", text: randomProgram(random) };
  if (roll < 0.12)
    return {
      kind: "mutated grammar",
      text: random.pick([mutateCharacters, mutateTokens, mutateLines] as const)(randomProgram(random), texts, random),
    };
  if (roll < 0.4) return { kind: "characters", text: mutateCharacters(source, texts, random) };
  if (roll < 0.67) return { kind: "tokens", text: mutateTokens(source, texts, random) };
  if (roll < 0.86) return { kind: "lines", text: mutateLines(source, texts, random) };
  if (roll < 0.985) {
    const json = random.chance(0.3)
      ? (random.anyOf(sources.notebooks) ?? "")
      : JSON.stringify(notebookOf(random.chance(0.5) ? source : randomProgram(random)));
    return { kind: "notebook", text: random.chance(0.3) ? json : mutateNotebook(json, texts, random) };
  }
  const wanted = random.pick([
    "from models import *\n",
    "from .net import build, model\nmodel = build(1)\n",
    "import helpers\nmodel = helpers.model\n",
    "from . import a\nfrom .a.b import c as model\n",
  ] as const);
  return {
    kind: "modules",
    text: wanted + randomProgram(random),
    module: random.chance(0.5) ? randomProgram(random) : mutateTokens(source, texts, random),
  };
}

/** A text as a notebook: a cell for every few statements. */
export function notebookOf(text: string): object {
  const cuts = parse(text)
    .body.filter((statement, index) => index % 3 === 2 && /(?:^|\n)$/.test(text.slice(0, statement.from)))
    .map(({ from }) => from);
  const cells = [0, ...cuts].map((from, index) => text.slice(from, cuts[index] ?? text.length));
  return {
    cells: cells.map((source, index) => ({
      cell_type: "code",
      metadata: {},
      outputs: [],
      execution_count: null,
      source: index % 2 === 0 ? source : (source.match(/[^\n]*\n|[^\n]+$/g) ?? []),
    })),
    metadata: { language_info: { name: "python" } },
    nbformat: 4,
    nbformat_minor: 5,
  };
}

/** The file that every case is said to be. */
export const uri = "case.py";

/** What the linter is given; undefined where the notebook cannot be read. */
export function programOf(one: Case): Program | undefined {
  if (isNotebook(one)) {
    const read = notebookProgram(uri, one.text);
    return "program" in read ? read.program : undefined;
  }
  return { units: [{ uri, text: one.text }], ...(one.module === undefined ? {} : { modules: oneModule(one.module) }) };
}

/** Modules of which all names lead to one. */
export function oneModule(text: string): ReadonlyMap<string, Module> {
  const module = { uri: "module.py", text };
  return new Map(["models", "net", ".net", "helpers", ".a", ".", "a", ".a.b", "a.b"].map((name) => [name, module]));
}

/** All texts of a program, its modules' too. */
export const textsOf = ({ units, modules }: Program): readonly Unit[] => [
  ...units,
  ...[...(modules?.values() ?? [])].flatMap((module) => (module ? [module] : [])).slice(0, 1),
];
