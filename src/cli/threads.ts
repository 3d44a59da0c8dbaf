import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import type { Crew, Looked, Shift } from "./crew";
import type { Found } from "./walk";

/** A thread takes as long to start as these many files take. */
const filesOfAThread = 100;
const mostThreads = 8;
/** What fills up between two collections of garbage, in megabytes: analyses leave much behind and keep little. */
const young = 64;

type Contents = ReadonlyMap<string, Uint8Array>;

/** What a thread is started with: `next` is the index of the file whose turn it is, for all of them; `contents` stand in the place of those on disk. */
interface Assignment {
  readonly argv: readonly string[];
  readonly found: readonly Found[];
  readonly contents: Contents;
  readonly next: Int32Array;
}

/** The index of the file whose turn it is. */
const turn = (next: Int32Array): number => Atomics.add(next, 0, 1);

/** Starts threads that run this call on the files that were found, beside the one that asks for it; null where that one does it as fast. */
export function hire(argv: readonly string[], found: readonly Found[], contents: Contents = new Map()): Crew | null {
  const count = Math.min(availableParallelism(), Math.floor(found.length / filesOfAThread), mostThreads);
  if (count < 2) return null;
  const assignment: Assignment = { argv, found, contents, next: new Int32Array(new SharedArrayBuffer(4)) };
  const known = new Map<number, unknown>();
  const awaited = new Map<number, (looked: unknown) => void>();
  let atWork = count - 1;
  const arrive = (index: number, looked: unknown): void => {
    const receive = awaited.get(index);
    awaited.delete(index);
    if (receive) receive(looked);
    else known.set(index, looked);
  };
  const workers = Array.from(
    { length: atWork },
    () => new Worker(__filename, { workerData: assignment, resourceLimits: { maxYoungGenerationSizeMb: young } }),
  );
  for (const worker of workers) {
    worker.on("message", ([index, looked]: readonly [number, unknown]) => arrive(index, looked));
    // What it had not done is done by whoever asks for it.
    worker.on("error", () => undefined);
    worker.on("exit", () => {
      if (--atWork === 0) for (const index of awaited.keys()) arrive(index, undefined);
    });
  }
  return {
    looked: async (index, look) => {
      while (!known.has(index)) {
        const own = turn(assignment.next);
        const file = found[own];
        if (!file) break;
        known.set(own, look(file));
        // Lets in what the others have sent.
        await setImmediate();
      }
      const looked = known.get(index);
      if (known.delete(index) || atWork === 0) return looked;
      return new Promise((resolve) => {
        awaited.set(index, resolve);
      });
    },
    dismiss: () => {
      for (const worker of workers) void worker.terminate();
    },
  };
}

/** What this thread was hired for; null in the one that hires. */
export function shift(): { readonly argv: readonly string[]; readonly contents: Contents; readonly shift: Shift } | null {
  if (isMainThread) return null;
  // Whoever starts this file as a thread is `hire`.
  const { argv, found, contents, next } = workerData as Assignment;
  return {
    argv,
    contents,
    shift: {
      found,
      files: {
        *[Symbol.iterator]() {
          for (;;) {
            const index = turn(next);
            const file = found[index];
            if (!file) return;
            yield [index, file] as const;
          }
        },
      },
      done: (index: number, looked: Looked<unknown>) => parentPort?.postMessage([index, looked]),
    },
  };
}
