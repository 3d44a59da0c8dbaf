// Takes the pictures and animations of docs/images from the packaged extension in a real VS Code; run by hand after `npm run package`.
// Names of files below test/screenshots choose some.
import { parseArgs } from "node:util";
import { bundleModules } from "./bundleTests.mjs";
import { filesBelow } from "./files.mjs";
import { runMocha } from "./mocha.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { grep: { type: "string" } } });
const files = positionals.length > 0 ? positionals : filesBelow("test/screenshots", ".shots.ts");
process.exit(
  await runMocha(await bundleModules(files, "out/screenshotScripts"), {
    reporter: "spec",
    timeout: 180_000,
    ...(values.grep === undefined ? {} : { grep: values.grep }),
  }),
);
