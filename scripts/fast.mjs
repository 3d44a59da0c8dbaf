// The tests that need nothing but Node: all of them, or the files named. `--grep TEXT` picks by title.
import { rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { bundleModules, fastTests } from "./bundleTests.mjs";
import { runMocha } from "./mocha.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { grep: { type: "string" } } });
const files = positionals.length > 0 ? positionals.map((file) => file.replaceAll("\\", "/").replace(/^\.\//, "")) : fastTests();

// A folder of its own, so that two runs side by side do not take each other's bundles away.
const folder = `out/fast/${process.pid}`;
// The limit is for what hangs, not for what is slow: a busy machine takes its time.
const code = await runMocha(await bundleModules(files, folder), { timeout: 60_000, ...(values.grep === undefined ? {} : { grep: values.grep }) });
rmSync(folder, { recursive: true, force: true });
process.exit(code);
