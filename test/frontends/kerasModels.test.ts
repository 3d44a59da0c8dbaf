import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { keras } from "../../src/frontends/keras";
import { interpret } from "../../src/interpret/run";
import { configuration } from "../../src/libraries/configuration";
import { standard } from "../../src/libraries/standard";
import { parse } from "../../src/python/parse";
import { reveal } from "./keras/reveal";

/** Each case is a heading and a block of Python; `# revealed:` above a line says what the interpreter thinks of it. */
const FOLDER = "test/frontends/keras";
const MARKER = /^\s*# revealed: (.*)$/;

interface Case {
  readonly title: string;
  readonly prelude: string;
  readonly code: string;
}

function casesOf(text: string): readonly Case[] {
  const blocks = [...text.matchAll(/^(?:## (.*)|```py( prelude)?\n([\s\S]*?)^```$)/gm)];
  const cases: Case[] = [];
  let title = "";
  let prelude = "";
  for (const [, heading, isPrelude, code] of blocks) {
    if (heading !== undefined) title = heading;
    else if (isPrelude !== undefined) prelude = code ?? "";
    else cases.push({ title, prelude, code: code ?? "" });
  }
  return cases;
}

/** The code with a marker above every line of which something is revealed. */
function annotated({ prelude, code }: Case): string {
  const lines = code.split("\n").filter((line) => !MARKER.test(line));
  const text = prelude + lines.join("\n");
  const analysis = interpret([{ uri: "case.py", text, module: parse(text) }], [configuration, keras, standard]);
  const offset = prelude.split("\n").length - 1;
  const notes = new Map<number, string[]>();
  for (const { at, text: note } of reveal(analysis)) {
    const line = text.slice(0, at.from).split("\n").length - 1 - offset;
    notes.set(line, [...(notes.get(line) ?? []), note]);
  }
  return lines
    .flatMap((line, i) => [...(notes.get(i) ?? []).map((note) => `${/^\s*/.exec(line)?.[0] ?? ""}# revealed: ${note}`), line])
    .join("\n");
}

describe("what the Keras front end makes of a program", () => {
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith(".md"))) {
    describe(file, () => {
      const path = join(FOLDER, file);
      const text = readFileSync(path, "utf8");
      let updated = text;
      for (const one of casesOf(text)) {
        it(one.title, () => {
          const actual = annotated(one);
          if (process.env["UPDATE"]) updated = updated.replace(`\`\`\`py\n${one.code}\`\`\``, () => `\`\`\`py\n${actual}\`\`\``);
          else assert.equal(actual, one.code);
        });
      }
      after(() => {
        if (updated !== text) writeFileSync(path, updated);
      });
    });
  }
});
