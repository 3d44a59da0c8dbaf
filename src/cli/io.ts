import type { Files } from "./files";

/** Where text goes. Writing waits until the reader keeps up, and does nothing once the reader has gone. */
export interface Output {
  write(text: string): Promise<void>;
  /** The reader has gone, as with `| head`: there is no use in working on. */
  readonly isClosed: boolean;
  readonly isTerminal: boolean;
}

/** All that a command sees of the machine, so that tests can give it another. */
export interface Io {
  readonly output: Output;
  /** Standard error: one line for each thing that went wrong. */
  readonly problems: Output;
  /** Standard input, to its end. */
  readonly input: () => Promise<string>;
  readonly files: Files;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** An output on a stream of Node. */
export function streamOutput(stream: NodeJS.WriteStream): Output {
  let isClosed = false;
  let wake = (): void => {};
  const settle = (): void => wake();
  const close = (): void => { isClosed = true; wake(); };
  // An error on these two can only mean that nobody reads any more; without a listener Node would print a stack.
  stream.on("error", close).on("close", close).on("drain", settle);
  return {
    get isClosed() { return isClosed; },
    isTerminal: stream.isTTY === true,
    write: async (text) => {
      if (isClosed || text === "" || stream.write(text)) return;
      await new Promise<void>((resolve) => { wake = resolve; if (isClosed) resolve(); });
    },
  };
}
