import type { Crew, Shift } from "./crew";
import { errorCode, type Files } from "./files";
import type { Found } from "./walk";

/** Where text goes. Writing waits until the reader keeps up, and does nothing once the reader has gone. */
export interface Output {
  /** Bytes go out as they are: a file that came in is given back in its own encoding. */
  write(text: string | Uint8Array): Promise<void>;
  /** The reader has gone, as with `| head`: there is no use in working on. */
  readonly isClosed: boolean;
  /** Why something could not be written, as the operating system names it, other than for want of a reader. */
  readonly failure: string | null;
  readonly isTerminal: boolean;
  /** Of the terminal, as it is now. */
  readonly columns?: number | null;
}

/** All that a command sees of the machine, so that tests can give it another. */
export interface Io {
  readonly output: Output;
  /** Standard error: one line for each thing that went wrong. */
  readonly problems: Output;
  /** Standard input, to its end. */
  readonly input: () => Promise<string | Uint8Array>;
  readonly files: Files;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Finds helpers for many files, of which some have other `contents` than on disk; null where there are too few of them. */
  readonly hire?: (found: readonly Found[], contents?: ReadonlyMap<string, Uint8Array>) => Crew | null;
  /** Set where this is such a helper: it looks at files and leaves writing to others. */
  readonly shift?: Shift;
}

/** An output on a stream of Node. */
export function streamOutput(stream: NodeJS.WriteStream): Output {
  let isClosed = false;
  let failure: string | null = null;
  const stop = (error?: Error | null): void => {
    isClosed = true;
    const code = error ? errorCode(error) : "EPIPE";
    // Whoever stops reading, as `head` does, has had enough; what cannot be written for another reason is missed.
    if (!["EPIPE", "ECONNRESET", "ERR_STREAM_DESTROYED", "ERR_STREAM_WRITE_AFTER_END"].includes(code)) failure ??= code;
  };
  stream.on("error", stop).on("close", () => stop());
  return {
    get isClosed() {
      return isClosed;
    },
    get failure() {
      return failure;
    },
    isTerminal: stream.isTTY === true,
    get columns() {
      return stream.isTTY ? stream.columns : null;
    },
    write: async (text) => {
      if (isClosed || text.length === 0) return;
      await new Promise<void>((resolve) => {
        stream.write(text, (error) => {
          if (error) stop(error);
          resolve();
        });
      });
    },
  };
}
