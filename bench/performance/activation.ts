import { spawnSync } from "node:child_process";

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
const file = process.argv[1];
const begin = performance.now();
const extension = require(file);
const loaded = performance.now();
Promise.resolve(extension.activate({ subscriptions: [], extensionUri: stub, globalState: stub, workspaceState: stub, extension: stub, extensionMode: 1, asAbsolutePath: () => "" })).then(
  () => { console.log([loaded - begin, performance.now() - loaded].join(" ")); process.exit(0); },
  (error) => { console.error(error); process.exit(1); },
);
process.on("uncaughtException", () => {});
process.on("unhandledRejection", () => {});
`;

/** Milliseconds by the clock to load the extension's bundle and to run its \`activate\` against a stub of the API; null where that fails. */
export function activation(bundle: string): { readonly load: number; readonly activate: number } | null {
  const { status, stdout } = spawnSync(process.execPath, ["-e", script, bundle], { encoding: "utf8" });
  const [load, activate] = stdout.trim().split(" ").map(Number);
  return status === 0 && load !== undefined && activate !== undefined ? { load, activate } : null;
}
