import { languages, type Language } from "../text/language";

/** What a tool answers: plain data that JSON can hold, and whether it is about a mistake in the call. */
export interface Answer {
  readonly isError: boolean;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The tools by the names that agents call them by. */
export const toolNames = { checkModel: "check_model", describeActivation: "describe_activation" } as const;

/** What is answered where a call names nothing to check, or nothing that can be read. */
export const nothingToCheck = (path: unknown, why = "path-or-code-needed"): Answer => ({
  isError: true,
  data: { error: why, ...(typeof path === "string" && { path }) },
});

/** A member of what came in, which may be anything at all. */
export const memberOf = (input: unknown, name: string): unknown =>
  typeof input === "object" && input !== null && Object.hasOwn(input, name)
    ? (input as Readonly<Record<string, unknown>>)[name]
    : undefined;

/** The language that is asked for. */
export const languageIn = (input: unknown): Language => languages.find((language) => language === memberOf(input, "language")) ?? "en";

/** Data as JSON has it: numbers that it lacks become the strings "NaN", "Infinity" and "-Infinity"; what is undefined is left out. */
export function plain(data: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(data)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]: [string, unknown]) => [key, plainValue(value)]),
  );
}

function plainValue(value: unknown): unknown {
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (Array.isArray(value)) return value.map(plainValue);
  return typeof value === "object" && value !== null ? plain(value) : value;
}
