// The tests that need nothing but Node: all of them, or the files named. `--grep TEXT` picks by title.
import { parseArgs } from "node:util";
import { bundleModules, fastTests } from "./bundleTests.mjs";
import { runMocha } from "./mocha.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { grep: { type: "string" } } });
const files = positionals.length > 0 ? positionals.map((file) => file.replaceAll("\\", "/").replace(/^\.\//, "")) : fastTests();

// The limit is for what hangs, not for what is slow: a busy machine takes its time.
process.exit(await runMocha(await bundleModules(files, "out/fast"), { timeout: 60_000, ...(values.grep === undefined ? {} : { grep: values.grep }) }));
