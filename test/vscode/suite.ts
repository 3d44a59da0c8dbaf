import { readdirSync } from "node:fs";
import { join } from "node:path";
import { format } from "node:util";
import Mocha from "mocha";
import { workspace } from "vscode";

/**
 * Called inside the extension host: runs every bundled test beside this file and ends the log with the count.
 * Where several folders are open, those in `several`.
 */
export async function run(): Promise<void> {
  if (!workspace.workspaceFolders) {
    logLine("nothing is open");
    throw new Error("VS Code has opened neither folder nor workspace.");
  }
  Mocha.reporters.Base.consoleLog = logLine;
  const grep = process.env["SUITE_GREP"];
  const mocha = new Mocha({ ui: "bdd", timeout: 60_000, reporter: "spec", color: false, diff: false, ...(grep === undefined ? {} : { grep }) });
  const folder = (workspace.workspaceFolders?.length ?? 0) > 1 ? join(__dirname, "several") : __dirname;
  for (const name of readdirSync(folder)) {
    if (name.endsWith(".test.js")) mocha.addFile(join(folder, name));
  }
  const { passes, failures } = await new Promise<Mocha.Stats>((resolve, reject) => {
    const runner = mocha.run(() => (runner.stats === undefined ? reject(new Error("Mocha kept no count.")) : resolve(runner.stats)));
  });
  logLine(`${passes} passed, ${failures} failed`);
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}

/** Marks what the suite says, since the extension host has much else to say. */
function logLine(...args: unknown[]): void {
  console.log(`[suite] ${format(...args)}`);
}
