"""Runs programs for scripts/fuzzPython.mjs: reads requests from standard input and writes answers, one line of JSON each.

A request is about `programs` or `labels`. It holds a seed and how many runs there shall be, and either the text of a
program or nothing, in which case one is written. The answer holds the text and, of each run that raises nothing, what
`reveal` was given.
"""
import ast
import importlib
import json
import platform
import signal
import sys
import warnings

warnings.simplefilter("ignore")
# Longer texts take long and tell nothing that shorter ones do not.
MOST_CHARACTERS = {"programs": 6_000, "labels": 60_000}
SECONDS = {"programs": 0.3, "labels": 1}


class TakesTooLong(BaseException):
    pass


def end_run(*_):
    raise TakesTooLong


class LoopsNoted(ast.NodeTransformer):
    """Lets every loop of a program tell whether it had a round, and what it goes through."""

    def visit_For(self, node):
        self.generic_visit(node)
        names = {part.id for part in ast.walk(node.iter) if isinstance(part, ast.Name)}
        name = ast.Name("rounds_of_loop", ast.Load())
        node.iter = ast.Call(name, [ast.Constant(node.lineno), node.iter, *map(ast.Constant, sorted(names))], [])
        return node

    def visit_While(self, node):
        self.generic_visit(node)
        node.test = ast.Call(ast.Name("test_of_loop", ast.Load()), [ast.Constant(node.lineno), node.test], [])
        return node


class Run:
    """What one run reveals, and which of its loops the engine does not claim to follow."""

    def __init__(self, generator):
        self.generator = generator
        self.revealed = {}
        # Lines of loops without rounds; whether a list was changed while a loop went through it.
        self.empty = []
        self.changed = False
        # Loops under way that are past their first round; the rounds of each `while` under way.
        self.later = []
        self.rounds_of = {}

    def reveal(self, index, value):
        # The engine need not see every round of a loop.
        if index not in self.revealed and not self.later:
            self.revealed[index] = self.generator.told(value)
        return value

    def rounds_of_loop(self, line, iterable, *names):
        """The rounds of a loop whose header has these names; what they stand for may be what it goes through."""
        frame = sys._getframe(1)
        around = {**frame.f_globals, **frame.f_locals}
        return self.rounds(line, iterable, [around[name] for name in names if isinstance(around.get(name), (list, dict))])

    def rounds(self, line, iterable, lists):
        before = [list(one) for one in lists]
        count = 0
        try:
            for item in iterable:
                count += 1
                if count == 2:
                    self.later.append(line)
                yield item
                self.changed = self.changed or before != [list(one) for one in lists]
        finally:
            if count >= 2:
                self.later.remove(line)
        if count == 0:
            self.empty.append(line)

    def test_of_loop(self, line, goes_on):
        count = self.rounds_of.pop(line, 0)
        if goes_on:
            self.rounds_of[line] = count + 1
        if goes_on and count == 1:
            self.later.append(line)
        elif not goes_on and count >= 2:
            self.later.remove(line)
        elif not goes_on and count == 0:
            self.empty.append(line)
        return goes_on

    def facts(self):
        return {"revealed": list(self.revealed.items()), "empty": self.empty, "changed": self.changed}


def run(kind, code, seed):
    """What one run reveals; null where it raises something."""
    generator = importlib.import_module(kind)
    noted = Run(generator)
    own = {"__name__": "program", "reveal": noted.reveal, "rounds_of_loop": noted.rounds_of_loop, "test_of_loop": noted.test_of_loop}
    surroundings = {**own, **generator.surroundings(seed)}
    try:
        signal.setitimer(signal.ITIMER_REAL, SECONDS[kind])
        exec(code, surroundings)
        signal.setitimer(signal.ITIMER_REAL, 0)
        return noted.facts()
    except (Exception, TakesTooLong):
        return None
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def answer(request):
    kind, seed = request["kind"], request["seed"]
    text = request.get("text")
    if text is None:
        text = importlib.import_module(kind).write(seed)
    if len(text) > MOST_CHARACTERS[kind]:
        return {"text": text, "runs": []}
    try:
        code = compile(ast.fix_missing_locations(LoopsNoted().visit(ast.parse(text))), "program", "exec")
    except (SyntaxError, RecursionError, ValueError):
        return {"text": text, "runs": []}
    runs = [run(kind, code, seed * 7 + number) for number in range(request["runs"])]
    return {"text": text, "runs": [one for one in runs if one is not None]}


def versions(kind):
    libraries = ["numpy", "pandas", "sklearn"] if kind == "labels" else []
    return {"python": platform.python_version(), **{name: importlib.import_module(name).__version__ for name in libraries}}


signal.signal(signal.SIGALRM, end_run)
for line in sys.stdin:
    asked = json.loads(line)
    print(json.dumps(versions(asked["kind"]) if asked.get("versions") else answer(asked)), flush=True)
