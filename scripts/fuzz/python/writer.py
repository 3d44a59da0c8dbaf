"""Writes random programs from tables of templates.

In a template `$numbers` stands for any expression of that type, `$sign` for any production of that name where it is no
type, `$(a|b)` for one of several texts, and `$some_numbers` for a variable that there is: the same one wherever the
statement says it again. `$n` is a number that no other statement has.

Templates of statements have several lines. `numbers: $numbers + [1]` gives the value to a new variable of that type, and
a line that begins with `? ` is left out half of the time, with the block below it.
"""
import re

VARIABLE_SHARE = 0.45
HOLE = re.compile(r"\$(\w+|\()")
DEFINITION = re.compile(r"(\w+): (.*)", re.DOTALL)


class Unavailable(Exception):
    """A statement is about a variable of a type that no variable has yet."""


class Writer:
    def __init__(self, random, literals, productions):
        self.random = random
        self.literals = literals
        self.productions = productions
        # The variables of each scope, with their types.
        self.scopes = [{}]
        self.lines = []
        self.depth = 0
        self.count = 0
        self.reveals = 0

    def number(self):
        self.count += 1
        return self.count

    def variables(self, kind):
        return [name for scope in self.scopes for name, its_kind in scope.items() if its_kind == kind]

    def line(self, text):
        self.lines += ["    " * self.depth + one for one in text.split("\n")]

    def define(self, kind, value):
        """Gives a value to a new variable."""
        name = f"{kind}{self.number()}"
        self.line(f"{name} = {value}")
        self.scopes[-1][name] = kind
        return name

    def reveal(self, value):
        self.reveals += 1
        self.line(f"reveal({self.reveals}, {value})")

    def expression(self, kind, depth=3):
        names = self.variables(kind)
        if names and self.random.random() < VARIABLE_SHARE:
            return self.random.choice(names)
        table = self.literals if depth <= 0 else self.productions
        while True:
            try:
                return self.fill(self.random.choice(table[kind]), depth - 1)
            except Unavailable:
                pass

    def fill(self, template, depth=3, bound=None):
        """Puts something into every hole of a template."""
        bound = {} if bound is None else bound
        done, start = "", 0
        while hole := HOLE.search(template, start):
            done += template[start:hole.start()]
            start = hole.end()
            if hole[1] == "(":
                texts, start = alternatives(template, start)
                done += self.fill(self.random.choice(texts), depth, bound)
            else:
                done += self.hole(hole[1], depth, bound)
        return done + template[start:]

    def hole(self, name, depth, bound):
        if name in bound:
            return bound[name]
        if name.startswith("some_"):
            names = self.variables(name.removeprefix("some_"))
            if not names:
                raise Unavailable(name)
            bound[name] = self.random.choice(names)
            return bound[name]
        if name in self.literals:
            return self.expression(name, depth)
        return self.fill(self.random.choice(self.productions[name]), depth, bound)

    def statement(self, template, depth=1, bound=None):
        """Writes a template of several lines down, or none of them where it is about a variable that there is not."""
        written, scope = len(self.lines), dict(self.scopes[-1])
        try:
            self.write_lines(template, depth, {"n": str(self.number()), **(bound or {})})
        except Unavailable:
            del self.lines[written:]
            self.scopes[-1] = scope
            raise

    def write_lines(self, template, depth, bound):
        skipped = None
        for line in template.strip("\n").split("\n"):
            indentation = len(line) - len(line.lstrip())
            if skipped is not None and indentation > skipped:
                continue
            skipped = None
            if line.lstrip().startswith("? "):
                if self.random.random() < 0.5:
                    skipped = indentation
                    continue
                line = line.replace("? ", "", 1)
            definition = DEFINITION.fullmatch(line)
            if definition and definition[1] in self.literals:
                self.define(definition[1], self.fill(definition[2], depth, bound))
            else:
                self.line(self.fill(line, depth, bound))


def alternatives(template, start):
    """The texts between `|` from here to the parenthesis that closes them, and where that ends."""
    texts, inside, at = [""], 0, start
    while inside or template[at] != ")":
        sign = template[at]
        inside += (sign == "(") - (sign == ")")
        if sign == "|" and not inside:
            texts.append("")
        else:
            texts[-1] += sign
        at += 1
    return texts, at + 1
