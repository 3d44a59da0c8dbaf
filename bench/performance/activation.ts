import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Answers to everything that the extension asks of VS Code while it starts, with something that can be called, made and read in its turn. */
const script = `
const Module = require("node:module");
const stub = new Proxy(class {}, {
  get: (target, key) => key === "prototype" ? target.prototype : key === Symbol.iterator ? function* () {} : key === Symbol.toPrimitive ? () => "" : key === "then" ? undefined : key === "length" ? 0 : stub,
  apply: () => stub,
  construct: (target, args, made) => made === stub ? stub : Reflect.construct(Object, [], made),
});
const load = Module._load;
Module._load = (name, ...rest) => (name === "vscode" ? Object.create(stub) : load(name, ...rest));
const [, file, storage, isKeeping] = process.argv;
const later = setTimeout;
if (isKeeping) globalThis.setTimeout = (run) => later(run, 0);
const begin = performance.now();
const extension = require(file);
const context = { subscriptions: [], extensionUri: stub, globalState: stub, workspaceState: stub, globalStorageUri: { fsPath: storage }, extension: { packageJSON: { version: "0" } }, extensionMode: 1, asAbsolutePath: () => "" };
Promise.resolve(extension.activate(context)).then(
  () => {
    console.log(performance.now() - begin);
    if (isKeeping) later(process.exit, 100);
    else process.exit(0);
  },
  (error) => { console.error(error); process.exit(1); },
);
process.on("uncaughtException", () => {});
process.on("unhandledRejection", () => {});
`;

/** Milliseconds by the clock to load the extension in Node and to run its `activate` against a stub of the API: at its first start, and with the code that was kept from it. Null where that fails. */
export function activation(entry: string): { readonly first: number; readonly later: number } | null {
  const storage = mkdtempSync(join(tmpdir(), "activation-lens-bench-"));
  const start = (...isKeeping: readonly string[]): number => {
    const { status, stdout } = spawnSync(process.execPath, ["-e", script, entry, storage, ...isKeeping], { encoding: "utf8" });
    return status === 0 ? Number(stdout.trim()) : NaN;
  };
  const [first, kept, later] = [start(), start("keep"), start()];
  rmSync(storage, { recursive: true });
  return [first, kept, later].some(Number.isNaN) ? null : { first, later };
}
