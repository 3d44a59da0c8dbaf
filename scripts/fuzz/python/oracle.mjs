import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/**
 * @typedef {import("./compare").Kind} Kind
 * @typedef {object} Request
 * @property {Kind} kind
 * @property {number} seed
 * @property {number} runs
 * @property {string} [text] a program; without one Python writes one
 * @typedef {{ readonly text: string, readonly runs: readonly import("./compare").Run[] }} Answer
 */

/** Python, as it answers in the order in which it is asked. */
export class Oracle {
  // Without leaving compiled files among the sources.
  #process = spawn("python3", ["-B", fileURLToPath(new URL("oracle.py", import.meta.url))], { stdio: ["pipe", "pipe", "inherit"] });
  /** @type {{ resolve: (line: string) => void, reject: (error: Error) => void }[]} */
  #waiting = [];

  /** @param {Kind} kind */
  constructor(kind) {
    this.kind = kind;
    createInterface({ input: this.#process.stdout }).on("line", (line) => this.#waiting.shift()?.resolve(line));
    this.#process.on("error", (error) => this.#giveUp(error));
    this.#process.on("exit", (code) => this.#giveUp(new Error(`Python ended with ${code}.`)));
  }

  /** @param {Request} request @returns {Promise<Answer>} */
  async ask(request) {
    return JSON.parse(await this.#send(request));
  }

  /** The versions of Python and of its libraries. @returns {Promise<Record<string, string>>} */
  async versions() {
    return JSON.parse(await this.#send({ kind: this.kind, versions: true }));
  }

  end() {
    this.#process.removeAllListeners("exit");
    this.#process.kill();
  }

  /** @param {object} request @returns {Promise<string>} */
  #send(request) {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#process.stdin.write(`${JSON.stringify(request)}\n`);
    });
  }

  /** @param {Error} error */
  #giveUp(error) {
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}
