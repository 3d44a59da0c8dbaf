import { readdirSync } from "node:fs";
import { join } from "node:path";
import { format } from "node:util";
import Mocha from "mocha";
import { workspace } from "vscode";

/** How long VS Code may take to know its folders: those of a workspace on a server come after the extension host has started. */
const openingMs = 10_000;

/**
 * Runs every bundled test that lies in `directory` and ends the log with the count.
 * @param folders how many folders are to be open in the workspace
 * @throws where a test failed, or where VS Code has opened something else, which it then says in its last line
 */
export async function runTests(directory: string, folders: number): Promise<void> {
  const open = (): number => workspace.workspaceFolders?.length ?? 0;
  for (const started = Date.now(); open() !== folders && Date.now() - started < openingMs;)
    await new Promise((resolve) => setTimeout(resolve, 100));
  if (open() !== folders) {
    logLine(`NOT OPENED: ${open()} folders instead of ${folders}, workspace ${workspace.workspaceFile?.toString() ?? "none"}`);
    throw new Error("VS Code has not opened what was asked for.");
  }
  Mocha.reporters.Base.consoleLog = logLine;
  const grep = process.env["SUITE_GREP"];
  const mocha = new Mocha({
    ui: "bdd",
    timeout: 60_000,
    reporter: "spec",
    color: false,
    diff: false,
    ...(grep === undefined ? {} : { grep }),
  });
  for (const name of readdirSync(directory)) {
    if (name.endsWith(".test.js")) mocha.addFile(join(directory, name));
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
