"""Random programs of plain Python, and what Python makes of them."""
import contextlib
import random
import re
from collections import OrderedDict
from expressions import LITERALS, PRODUCTIONS, UNKNOWN
from idioms import AUGMENTED, CHANGES, IDIOMS
from writer import Unavailable, Writer

HEAD = "import functools, itertools, collections, copy\n"
# Simple ones are as likely as they are often here.
TYPES = ["number", "number", "text", "numbers", "texts", "table", "truth"]
IDIOM_SHARE = 0.45
# Larger numbers are not whole in JavaScript.
LARGEST = 2**53


class Program(Writer):
    def __init__(self, seed):
        super().__init__(random.Random(seed), LITERALS, PRODUCTIONS)
        self.functions = {}
        self.loops = 0

    def chance(self, share):
        return self.random.random() < share

    def expression(self, kind, depth=3):
        if depth > 0 and self.chance(0.06):
            return UNKNOWN[kind]
        if depth > 0 and self.chance(0.04):
            return f"({self.expression(kind, depth - 1)} if {self.expression('truth', depth - 1)} else {self.expression(kind, depth - 1)})"
        callable_here = [name for name, (_, result) in self.functions.items() if result == kind]
        if depth > 0 and callable_here and self.chance(0.12):
            return self.call(self.random.choice(callable_here), depth - 1)
        return super().expression(kind, depth)

    def call(self, name, depth):
        arguments, by_name = [], False
        for parameter, kind, has_default in self.functions[name][0]:
            if has_default and self.chance(0.4):
                by_name = True
                continue
            by_name = by_name or self.chance(0.2)
            arguments.append(f"{parameter}={self.expression(kind, depth)}" if by_name else self.expression(kind, depth))
        return f"{name}({', '.join(arguments)})"

    def block(self, nesting):
        """Statements in a scope of their own: what may not have run names nothing that others read."""
        self.scopes.append({})
        self.depth += 1
        written = len(self.lines)
        for _ in range(self.random.randint(1, nesting)):
            self.any_statement(nesting - 1)
        if len(self.lines) == written:
            self.line("pass")
        self.depth -= 1
        self.scopes.pop()

    def any_statement(self, nesting=3):
        while True:
            try:
                [(write, _)] = self.random.choices(STATEMENTS, [share for _, share in STATEMENTS])
                return write(self, nesting)
            except Unavailable:
                pass

    def assign(self, _):
        kind = self.random.choice(TYPES)
        names, value = self.variables(kind), self.expression(kind)
        name = self.random.choice(names) if names and self.chance(0.4) else None
        # A loop that nobody counts runs once: that it makes a list of the one before is not followed, unless the list grows.
        is_list = kind not in ("number", "text", "truth")
        if name is None or (self.loops > 0 and is_list and re.search(rf"\b{name}\b", value)):
            self.define(kind, value)
        else:
            self.line(f"{name} = {value}")

    def assign_two(self, _):
        kinds = [self.random.choice(TYPES), self.random.choice(TYPES)]
        names = [f"{kind}{self.number()}" for kind in kinds]
        self.line(f"{', '.join(names)} = {', '.join(self.expression(kind, 2) for kind in kinds)}")
        self.scopes[-1].update(zip(names, kinds))

    def augment(self, _):
        self.statement(self.random.choice(AUGMENTED), 2)

    def change(self, _):
        self.statement(self.random.choice(CHANGES[self.random.choice(["numbers", "texts", "table", "table"])]), 2)

    def choose(self, nesting):
        if nesting == 0:
            raise Unavailable
        self.line(f"if {self.expression('truth')}:")
        self.block(nesting)
        if self.chance(0.3):
            self.line(f"elif {self.expression('truth', 2)}:")
            self.block(nesting)
        if self.chance(0.6):
            self.line("else:")
            self.block(nesting)

    def loop(self, nesting):
        if nesting == 0 or self.loops == 2:
            raise Unavailable
        header, targets = self.random.choices([
            ("range($(3|2|1 + unknown_number() % 3|$number % 5))", ["number"]), ("$numbers", ["number"]), ("$texts", ["text"]),
            ("$(enumerate($texts)|zip($numbers, $texts))", ["number", "text"]), ("$table.items()", ["text", "number"]),
        ], [35, 25, 15, 15, 10])[0]
        names = [f"{kind}{self.number()}" for kind in targets]
        self.line(f"for {', '.join(names)} in {self.fill(header, 2)}:")
        self.loops += 1
        self.scopes.append(dict(zip(names, targets)))
        self.block(nesting)
        if self.chance(0.25):
            self.depth += 1
            self.line(f"if {self.expression('truth', 2)}:\n    {self.random.choice(['break', 'continue'])}")
            self.depth -= 1
            self.block(1)
        self.scopes.pop()
        self.loops -= 1

    def count_up(self, nesting):
        if nesting == 0 or self.loops:
            raise Unavailable
        name = f"count{self.number()}"
        self.line(f"{name} = 0\nwhile {name} < {self.fill('$(3|2|$number % 4)')}:\n    {name} += 1")
        self.loops += 1
        self.block(nesting)
        self.loops -= 1
        self.scopes[-1][name] = "number"

    def attempt(self, nesting):
        if nesting == 0:
            raise Unavailable
        self.line("try:")
        self.block(nesting)
        self.line("except ZeroDivisionError:\n    pass")

    def function(self, nesting):
        """A function reads the variables around it in what it returns only: elsewhere it might assign them."""
        if nesting == 0 or self.depth > 0:
            raise Unavailable
        name, result, parameters = f"function{self.number()}", self.random.choice(TYPES), []
        for _ in range(self.random.randint(0, 3)):
            has_default = self.chance(0.4) or any(one[2] for one in parameters)
            parameters.append((f"p{self.number()}", self.random.choice(TYPES), has_default))
        written = [f"{one}={self.fill(self.random.choice(LITERALS[kind]))}" if has_default else one for one, kind, has_default in parameters]
        self.line(f"def {name}({', '.join(written)}):")
        around = self.scopes
        self.scopes = [{one: kind for one, kind, _ in parameters}]
        self.block(nesting)
        self.depth += 1
        if self.chance(0.4):
            self.line(f"if {self.expression('truth', 2)}:\n    return {self.expression(result, 2)}")
        self.scopes.insert(0, {one: kind for scope in around for one, kind in scope.items() if self.chance(0.3)})
        self.line(f"return {self.expression(result, 2)}")
        self.depth -= 1
        self.scopes = around
        self.functions[name] = (parameters, result)

    def reveal_one(self, _):
        """What is revealed is looked at when the program has ended: what may change until then is copied."""
        names = [name for scope in self.scopes for name in scope]
        if names:
            name = self.random.choice(names)
            kind = next(scope[name] for scope in self.scopes if name in scope)
            self.reveal({"numbers": "list({})", "texts": "list({})", "table": "dict({})"}.get(kind, "{}").format(name))

    def write(self):
        for kind in self.random.choices(TYPES, k=3):
            self.define(kind, self.expression(kind, 2))
        for _ in range(self.random.randint(4, 9)):
            if self.chance(IDIOM_SHARE):
                self.idiom()
            else:
                self.any_statement()
        for name, kind in self.scopes[0].items():
            self.reveal(name)
            if kind not in ("number", "truth"):
                self.reveal(f"len({name})")
        return HEAD + "\n".join(self.lines) + "\n"

    def idiom(self):
        with contextlib.suppress(Unavailable):
            self.statement(self.random.choice(IDIOMS))


# How many of a hundred statements are of each kind.
STATEMENTS = [
    (Program.assign, 30), (Program.augment, 8), (Program.change, 17), (Program.choose, 11), (Program.loop, 10), (Program.function, 5),
    (Program.assign_two, 3), (Program.count_up, 2), (Program.attempt, 2), (Program.reveal_one, 9),
]


def write(seed):
    return Program(seed).write()


def surroundings(seed):
    """What stands for the unknown in one run. Nothing is empty: a loop over the unknown is taken to have a round."""
    chosen = random.Random(seed)
    return {
        "unknown_number": lambda: chosen.choice([1, 2, 3, 4, 9]),
        "unknown_text": lambda: chosen.choice(["a", "bb", "zz", "relu x"]),
        "unknown_truth": lambda: chosen.random() < 0.5,
        "unknown_numbers": lambda: [chosen.choice([0, 1, 2, 5]) for _ in range(chosen.randint(1, 4))],
        "unknown_texts": lambda: [chosen.choice(["a", "b", "zz"]) for _ in range(chosen.randint(1, 3))],
        "unknown_table": lambda: {key: chosen.randint(0, 4) for key in chosen.sample(["a", "b", "zz", "k"], chosen.randint(1, 3))},
    }


def told(value):
    """A value in the words in which scripts/fuzz/python/compare.ts tells those of the engine."""
    if isinstance(value, str):
        return ["text", value]
    if value is None or isinstance(value, int) and abs(value) < LARGEST:
        return ["constant", repr(value)]
    if type(value) in (list, tuple):
        return [type(value).__name__, [told(item) for item in value]]
    if type(value) in (dict, OrderedDict):
        return ["dict", sorted([str(key), told(item)] for key, item in value.items())]
    return ["?", type(value).__name__]
