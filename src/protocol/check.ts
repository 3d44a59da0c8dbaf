/** Says whether a value from outside is a `T`; total: never throws, whatever it is given. */
export type Check<T> = (value: unknown) => value is T;

type Checks = Readonly<Record<string, Check<unknown>>>;
type Checked<C extends Checks> = { readonly [K in keyof C]: C[K] extends Check<infer T> ? T : never };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const isBoolean: Check<boolean> = (value): value is boolean => typeof value === "boolean";
export const isFiniteNumber: Check<number> = (value): value is number => typeof value === "number" && Number.isFinite(value);

/** Text of at most so many UTF-16 units. */
export const text =
  (longest: number): Check<string> =>
  (value): value is string =>
    typeof value === "string" && value.length <= longest;

/** One of a few constants. */
export const oneOf =
  <const T extends readonly (string | number | boolean | null)[]>(...constants: T): Check<T[number]> =>
  (value): value is T[number] =>
    (constants as readonly unknown[]).includes(value);

/** One of two types. */
export const either =
  <A, B>(a: Check<A>, b: Check<B>): Check<A | B> =>
  (value): value is A | B =>
    a(value) || b(value);

/** An array of at most so many. */
export const listOf =
  <T>(item: Check<T>, longest: number): Check<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.length <= longest && value.every((each) => item(each));

/** An object used as a map, of at most so many entries. */
export const recordOf =
  <T>(item: Check<T>, longest: number): Check<Readonly<Record<string, T>>> =>
  (value): value is Readonly<Record<string, T>> => {
    if (!isObject(value)) return false;
    const values = Object.values(value);
    return values.length <= longest && values.every((each) => item(each));
  };

/** An object with exactly these properties: a message with one more is not of this protocol. */
export const shape = <const C extends Checks>(checks: C): Check<Checked<C>> => {
  const names = Object.keys(checks);
  return (value): value is Checked<C> =>
    isObject(value) &&
    Object.keys(value).length === names.length &&
    names.every((name) => Object.hasOwn(value, name) && checks[name]?.(value[name]) === true);
};

/** An object whose `kind` chooses the check for the rest. */
export const byKind = <const C extends Readonly<Record<string, Checks>>>(
  kinds: C,
): Check<{ [K in keyof C]: { readonly kind: K } & Checked<C[K]> }[keyof C]> => {
  const checks = new Map(Object.entries(kinds).map(([kind, rest]) => [kind, shape({ kind: oneOf(kind), ...rest })] as const));
  return (value): value is { [K in keyof C]: { readonly kind: K } & Checked<C[K]> }[keyof C] => {
    if (!isObject(value) || !Object.hasOwn(value, "kind")) return false;
    const { kind } = value;
    return typeof kind === "string" && checks.get(kind)?.(value) === true;
  };
};
