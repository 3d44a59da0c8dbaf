// Runs test/browser on the packaged extension, in the Node host or, with --web, in the web worker host. Names of test files choose some.
import { parseArgs } from "node:util";
import { bundleModules } from "./bundleTests.mjs";
import { filesBelow } from "./files.mjs";
import { runMocha } from "./mocha.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { web: { type: "boolean" }, grep: { type: "string" } } });
process.env["EXTENSION_HOST"] = values.web ? "web" : "node";
const files = positionals.length > 0 ? positionals : filesBelow("test/browser", ".test.ts");

process.exit(
  await runMocha(await bundleModules(files, "out/browser"), {
    reporter: "spec",
    timeout: 120_000,
    // A busy machine can be late with a picture; what is wrong is wrong each time.
    retries: 2,
    ...(values.grep === undefined ? {} : { grep: values.grep }),
  }),
);
