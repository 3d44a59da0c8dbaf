/** One example as it stands in the rule's fixture, and what is reported there. */
export interface Example {
  readonly bad: string;
  readonly good: string;
  readonly message: string;
  readonly data: Readonly<Record<string, string | number>>;
}

/** An example whose repair puts `by` in place of what stands from `from` to `to`. */
export const example = (bad: string, from: number, to: number, by: string, message: string, data: Example["data"]): Example =>
  ({ bad, good: bad.slice(0, from) + by + bad.slice(to), message, data });
