import { buffer } from "node:stream/consumers";
import { compileLater } from "./compileLater";
import { machineFiles } from "./files";
import { streamOutput, type Io, type Output } from "./io";
import { overlay } from "./overlay";
import { run } from "./run";
import { hire, shift } from "./threads";

compileLater();
const silence: Output = { write: async () => {}, isClosed: false, failure: null, isTerminal: false };
const machine = { input: () => buffer(process.stdin), files: machineFiles, environment: process.env };
const help = shift();
const argv = help?.argv ?? process.argv.slice(2);
const io: Io = help
  ? { ...machine, files: overlay(machineFiles, help.contents), output: silence, problems: silence, shift: help.shift }
  : {
      ...machine,
      output: streamOutput(process.stdout),
      problems: streamOutput(process.stderr),
      hire: (found, contents) => hire(argv, found, contents),
    };

// Setting the status instead of exiting lets Node write out what is still on its way.
void run(argv, io).then((status) => {
  if (!help) process.exitCode = status;
});
