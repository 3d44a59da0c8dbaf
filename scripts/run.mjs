import { spawn } from "node:child_process";

/** @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, quiet?: boolean }} RunOptions */

/**
 * Runs a program to its end with standard input closed, and returns its exit code and all that it printed.
 * The output is passed on as it comes, unless it is to be quiet. A program that cannot be started has the code 127.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} options
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, { cwd, env, shell = false, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, shell, env: env ?? process.env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const [from, to] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])) {
      from.setEncoding("utf8").on("data", (text) => {
        output += text;
        if (!quiet) to.write(text);
      });
    }
    child.on("error", (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs npm itself; found through the npm that started this script, which works on Windows too.
 * @param {readonly string[]} args
 * @param {RunOptions} options
 */
export function npm(args, options = {}) {
  const script = process.env["npm_execpath"];
  return script?.endsWith(".js")
    ? run(process.execPath, [script, ...args], options)
    : run("npm", args, { ...options, shell: process.platform === "win32" });
}

/**
 * Runs a Node program that npm installed, by the path of its script.
 * @param {string} script
 * @param {readonly string[]} args
 * @param {RunOptions} options
 */
export const node = (script, args = [], options = {}) => run(process.execPath, [script, ...args], options);
