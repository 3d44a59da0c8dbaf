import { text } from "node:stream/consumers";
import { machineFiles } from "./files";
import { streamOutput } from "./io";
import { run } from "./run";

// Setting the status instead of exiting lets Node write out what is still on its way.
void run(process.argv.slice(2), {
  output: streamOutput(process.stdout),
  problems: streamOutput(process.stderr),
  input: () => text(process.stdin),
  files: machineFiles,
  environment: process.env,
}).then((status) => { process.exitCode = status; });
