/** A program that grows without bound, and how large it is in a full run; the fault at its top must be found all the same. */
export interface Hostile {
  readonly name: string;
  readonly write: (n: number) => string;
  readonly most: number;
}

/** What stands at the top: a model with a fault that nothing below may hide. */
export const faultyHead = `import keras
from keras import Input, Model, Sequential, layers
from keras.layers import Activation, Dense
model = Sequential([Dense(1, activation='softmax')])
model.compile(loss='mse')
`;

const kilo = 1000;
/** Just under the size that is looked at, with the head. */
const limit = 3_990_000;

const repeated =
  (text: string) =>
  (n: number): string =>
    text.repeat(n);

/** Programs made to break what reads them: by size, depth, growth, or by what their names mean elsewhere. */
export const hostilePrograms: readonly Hostile[] = [
  { name: "opening parentheses and nothing else", write: repeated("("), most: limit },
  { name: "opening brackets of three kinds", write: repeated("([{"), most: limit / 3 },
  { name: "closing parentheses and nothing else", write: repeated(")"), most: limit },
  { name: "a list of a million elements", write: (n) => `x = [${"1, ".repeat(n)}]\n`, most: kilo * kilo },
  { name: "a list of strings", write: (n) => `x = [${"'a',".repeat(n)}]\nmodel.compile(loss=x, metrics=x)\n`, most: 500 * kilo },
  {
    name: "a dictionary",
    write: (n) => `x = {${Array.from({ length: n }, (_, i) => `'${i}': ${i}`).join(", ")}}\nDense(**x)\n`,
    most: 200 * kilo,
  },
  { name: "a chain of attributes 100,000 deep", write: (n) => `x = a${".a".repeat(n)}\n`, most: 100 * kilo },
  { name: "a chain of calls 100,000 deep", write: (n) => `x = f${"()".repeat(n)}\n`, most: 100 * kilo },
  { name: "a chain of subscripts", write: (n) => `x = f${"[0]".repeat(n)}\n`, most: 100 * kilo },
  { name: "a sum of 100,000 terms", write: (n) => `x = ${"1 + ".repeat(n)}1\n`, most: 100 * kilo },
  { name: "powers of powers", write: (n) => `x = ${"2 ** ".repeat(n)}2\n`, most: 100 * kilo },
  { name: "nested lists", write: (n) => `x = ${"[".repeat(n)}${"]".repeat(n)}\n`, most: 100 * kilo },
  { name: "nested conditions", write: (n) => `x = ${"1 if a else ".repeat(n)}1\n`, most: 50 * kilo },
  { name: "nested lambdas", write: (n) => `x = ${"lambda: ".repeat(n)}1\nx()\n`, most: 50 * kilo },
  { name: "nested not", write: (n) => `x = ${"not ".repeat(n)}1\n`, most: 100 * kilo },
  {
    name: "an elif for everything",
    write: (n) => `if a == 0:\n    x = 0\n${Array.from({ length: n }, (_, i) => `elif a == ${i}:\n    x = ${i}\n`).join("")}`,
    most: 20 * kilo,
  },
  {
    name: "blocks in blocks",
    write: (n) => Array.from({ length: n }, (_, i) => `${" ".repeat(i)}if a${i}:\n`).join("") + `${" ".repeat(n)}pass\n`,
    most: 1500,
  },
  { name: "one line of four megabytes", write: (n) => `x = '${"a".repeat(n)}'\n`, most: limit },
  { name: "a comment of four megabytes", write: (n) => `#${"a".repeat(n)}\n`, most: limit },
  { name: "empty lines", write: repeated("\n"), most: limit },
  { name: "spaces", write: repeated(" "), most: limit },
  { name: "backslashes and line breaks", write: repeated("\\\n"), most: limit / 2 },
  { name: "quotes", write: repeated("'"), most: limit },
  { name: "triple quotes", write: repeated('"""\n'), most: limit / 4 },
  { name: "f-strings in f-strings", write: repeated("f'{"), most: limit / 3 },
  { name: "NULs", write: repeated("\0"), most: limit },
  { name: "lone surrogates", write: (n) => `x = '${"\ud800".repeat(n)}'\n`, most: limit },
  { name: "carriage returns", write: repeated("x = 1\r"), most: limit / 6 },
  { name: "byte-order marks", write: repeated("\ufeff"), most: limit },
  {
    name: "range(10**12)",
    write: (n) => "for i in range(10**12):\n    model.add(Dense(3))\nx = [i for i in range(10**12)]\nlist(range(10**12))\n".repeat(n),
    most: 200,
  },
  {
    name: "strings that double",
    write: (n) =>
      `x = 'ab'\n${"x = f'{x}{x}'\n".repeat(n)}x = x.join([x] * 1000)\nx = '{}{}'.format(x, x)\nx = '%s%s' % (x, x)\nx = x.replace('a', x)\nx = x * 10 ** 9\n`,
    most: 5 * kilo,
  },
  { name: "numbers that square", write: (n) => `x = 10\n${"x = x ** x\nx *= x\n".repeat(n)}Dense(x)\n`, most: 5 * kilo },
  {
    name: "lists that double",
    write: (n) => `x = [1]\n${"x.extend(x)\nx += x\nx = [*x, *x]\nx = x + x\nx = x * 2\n".repeat(n)}`,
    most: kilo,
  },
  { name: "tuples that double", write: (n) => `x = (1,)\n${"x = x + x\n".repeat(n)}`, most: 5 * kilo },
  {
    name: "dictionaries that double",
    write: (n) => `d = {}\n${"d = {'a': d, 'b': d, **d}\n".repeat(n)}model.compile(loss=d, metrics=d)\n`,
    most: 5 * kilo,
  },
  {
    name: "tuples of one tuple",
    write: (n) =>
      `x = (1, 1)\n${"x = (x, x)\n".repeat(n)}y = x in [x]\nz = {x: 1}\nx == x\nmodel.compile(loss='mse', metrics=x)\nSequential(x)\n`,
    most: 5 * kilo,
  },
  {
    name: "models of two of one model",
    write: (n) => `m = Sequential([Dense(3)])\n${"m = Sequential([m, m])\n".repeat(n)}m.compile(loss='mse')\n`,
    most: 2 * kilo,
  },
  {
    name: "tensors that double",
    write: (n) =>
      `t = Input((4,))\n${"t = layers.Concatenate()([t, t])\nt = t + t\n".repeat(n)}m = Model(t, Dense(1, activation='relu')(t))\nm.compile(loss='mse')\n`,
    most: 2 * kilo,
  },
  {
    name: "layers without end",
    write: (n) => `n = Sequential()\n${"n.add(Dense(3))\n".repeat(n)}n.compile(loss='mse')\n`,
    most: 20 * kilo,
  },
  { name: "compiles without end", write: repeated("model.compile(loss='mse')\n"), most: 20 * kilo },
  { name: "models without end", write: repeated("Sequential([Dense(1, activation='softmax')]).compile(loss='mse')\n"), most: 10 * kilo },
  {
    name: "functions that call one another",
    write: (n) => `${Array.from({ length: n }, (_, i) => `def f${i}(x): return f${(i + 1) % n}(f${(i + 7) % n}(x))\n`).join("")}f0(1)\n`,
    most: 5 * kilo,
  },
  {
    name: "functions that call the next one twice",
    write: (n) =>
      `def f0(x): return x\n${Array.from({ length: n }, (_, i) => `def f${i + 1}(x): return f${i}(f${i}(x))\n`).join("")}f${n}(Sequential())\n`,
    most: 2 * kilo,
  },
  {
    name: "conditions that nobody knows",
    write: (n) => `${Array.from({ length: n }, (_, i) => `if u${i}():\n    a = ${i}\n    b${i} = a\n`).join("")}Dense(a)\n`,
    most: 5 * kilo,
  },
  {
    name: "conditions in conditions that choose an activation",
    write: (n) =>
      `a = 'relu'\n${Array.from({ length: n }, (_, i) => `if u${i}(): a = a + '${i}'\nelse: a = '${i}' + a\n`).join("")}m = Sequential([Dense(3, activation=a)])\nm.compile(loss='mse')\n`,
    most: 2 * kilo,
  },
  {
    name: "classes derived from themselves",
    write: (n) =>
      `${"class A(A):\n    def __init__(self): self.a = A()\n    @property\n    def b(self): return self.b\n".repeat(n)}A().b\n`,
    most: 2 * kilo,
  },
  {
    name: "classes derived from one another",
    write: (n) =>
      `${Array.from({ length: n }, (_, i) => `class C${i}(C${(i + 1) % n}, C${(i + 2) % n}): pass\n`).join("")}C0().x\nC0.y()\n`,
    most: 2 * kilo,
  },
  {
    name: "a tower of diamonds",
    write: (n) =>
      `class D0: pass\n${Array.from({ length: n }, (_, i) => `class L${i}(D${i}): pass\nclass R${i}(D${i}): pass\nclass D${i + 1}(L${i}, R${i}): pass\n`).join("")}D${n}().x\n`,
    most: kilo,
  },
  {
    name: "a model that holds itself",
    write: (n) =>
      "class M(keras.Model):\n    def __init__(self):\n        super().__init__()\n        self.m = M()\n    def call(self, x): return self.m(self.m(x))\nm = M()\nm.compile(loss='mse')\n".repeat(
        n,
      ),
    most: 200,
  },
  {
    name: "lists in themselves",
    write: (n) => `${"x = []\nx.append(x)\nmodel.compile(loss=x, metrics=x)\nModel(x, x)\nDense(x)(x)\nSequential(x)\nx == x\n".repeat(n)}`,
    most: 500,
  },
  {
    name: "dictionaries in themselves",
    write: (n) => "d = {}\nd['d'] = d\nmodel.compile(loss=d, metrics=d)\nDense(**d)\nf'{d}'\n".repeat(n),
    most: 500,
  },
  { name: "decorators of themselves", write: (n) => `${"@f\n".repeat(n)}def f(g): return f(g)\nf(f)\n`, most: 5 * kilo },
  {
    name: "generators of themselves",
    write: (n) => "def g():\n    yield from g()\nlist(g())\nfor x in g(): Sequential(g())\n".repeat(n),
    most: 500,
  },
  {
    name: "names of prototypes",
    write: repeated(
      "__proto__ = {}\n__proto__['__proto__'] = constructor\ntoString = hasOwnProperty.valueOf\nDense(3, activation='__proto__', name='constructor', __proto__=1)\nlayers.__proto__(3)\nkeras.losses.constructor()\nmodel.compile(loss={'__proto__': 'mse', 'constructor': 'mse'}, metrics=['toString', '__proto__'])\nclass constructor(__proto__): __proto__ = hasOwnProperty\nconstructor().__proto__.valueOf()\n",
    ),
    most: 500,
  },
  {
    name: "imports without end",
    write: (n) => Array.from({ length: n }, (_, i) => `from m${i} import *\nimport a${i}.b.c\n`).join(""),
    most: 5 * kilo,
  },
  {
    name: "arguments without end",
    write: (n) => `Dense(${Array.from({ length: n }, (_, i) => `a${i}=${i}`).join(", ")})\nmodel.compile(${"'mse', ".repeat(n)})\n`,
    most: 50 * kilo,
  },
  { name: "comprehensions in comprehensions", write: (n) => `x = ${"[a for a in ".repeat(n)}b${"]".repeat(n)}\n`, most: 5 * kilo },
  {
    name: "patterns without end",
    write: (n) => `match x:\n${Array.from({ length: n }, (_, i) => `    case [${i}, *_] | {'a': ${i}}: y = ${i}\n`).join("")}`,
    most: 10 * kilo,
  },
  { name: "walruses", write: (n) => `${"(a := ".repeat(n)}1${")".repeat(n)}\n`, most: 50 * kilo },
  { name: "stars", write: (n) => `f(${"*".repeat(n)}a)\nx = [${"*a, ".repeat(n)}]\n`, most: 50 * kilo },
];
