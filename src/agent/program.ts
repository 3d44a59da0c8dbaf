import { notebookProgram } from "../lint/notebook";
import type { Program } from "../lint/program";
import { agent } from "../text/agent";
import type { Language } from "../text/language";
import { word } from "../text/phrases";

/** Nobody writes as much by hand, in UTF-16 units of code. */
const longest = 4_000_000;

/** A name for a text that comes without one: no Python begins as the JSON of a notebook does. */
export function nameFor(text: string): string {
  if (!/^\s*\{\s*"/.test(text)) return "snippet.py";
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === "object" && json !== null && "cells" in json && Array.isArray(json.cells) ? "snippet.ipynb" : "snippet.py";
  } catch {
    return "snippet.py"; // A dictionary in Python, or half a notebook.
  }
}

/** The program that is a text which an agent hands over, by the address of its file: a notebook as JSON, else Python. Why there is none is said in words. */
export function programOf(language: Language, uri: string, text: string): { readonly program: Program } | { readonly error: string } {
  const read = /\.ipynb$/i.test(uri) ? notebookProgram(uri, text) : { program: { units: [{ uri, text }] } };
  if ("problem" in read) return { error: word(agent, language, "noNotebook", { problem: read.problem }) };
  return read.program.units.reduce((sum, unit) => sum + unit.text.length, 0) > longest
    ? { error: word(agent, language, "tooLarge") }
    : read;
}
