"""What programs write in several lines, as templates of statements of `writer.py`, and what changes a value in place."""

# In place, one line each, by the type of what is changed.
CHANGES = {
    "numbers": [
        "$some_numbers.append($number)", "$some_numbers.extend($numbers)", "$some_numbers.insert($(0|1|-1), $number)",
        "$some_numbers.reverse()", "$some_numbers.sort()", "$some_numbers.clear()", "$some_numbers[:] = $numbers",
        "$some_numbers.append($number); $some_numbers.pop($(|0))", "$some_numbers.append($number); $some_numbers[-1] = $number",
        "$some_numbers.append($number); del $some_numbers[0]",
    ],
    "texts": [
        "$some_texts.append($text)", "$some_texts.extend($texts)", "$some_texts.insert($(0|1|-1), $text)", "$some_texts.reverse()",
        "$some_texts.sort()", "$some_texts.clear()", "$some_texts[:] = $texts", "$some_texts.append($text); $some_texts.pop($(|0))",
        "$some_texts.append($text); $some_texts[-1] = $text", "$some_texts.append($text); del $some_texts[0]",
    ],
    "table": [
        "$some_table[$text] = $number", "$some_table.update($table)", "$some_table.update(k=$number)", "$some_table.pop($text, None)",
        "$some_table.setdefault($text, $number)", "$some_table.clear()",
    ],
}
AUGMENTED = [
    "$some_number $(+|-|*)= $number", "$some_numbers += $numbers", "$some_texts += $texts", "$some_table |= $table", "$some_text += $text",
]

IDIOMS = ["""
class Base$n:
    kind = $text
    def __init__(self, count=$number):
        self.count = count
    def size(self):
        return self.count + 1
    def label(self):
        return self.kind + str(self.size())
class Derived$n(Base$n):
    unused = 0
    ? kind = $text
    ? def __init__(self, half=$number):
        $(super().__init__(half * 2)|super(Derived$n, self).__init__(count=half))
        self.extra = half
    ? def size(self):
        return $(super().size() + 10|self.count * 3)
object$n = Derived$n($(|$number))
number: object$n.size()
text: object$n.label()
number: object$n.count
text: Derived$n.kind
truth: isinstance(object$n, Base$n)
number: getattr(object$n, 'extra', $number)
truth: hasattr(object$n, 'count')
""", """
class Kept$n:
    base = $texts
    def __init__(self, value=$numbers):
        self.value = value
    def put(self, other):
        self.value = other
        return self
kept$n = Kept$n($(|$numbers))
? kept$n.put($numbers)
? kept$n.value = $numbers
? Kept$n.base = $texts
numbers: kept$n.value
texts: kept$n.base
""", """
def variadic$n(*args, **kwargs):
    return $(len(args)|sum(args)|len(args) + len(kwargs)|kwargs.get('a', 7)|(args[0] if args else -1))
number: variadic$n($(|$number|$number, $number))
number: variadic$n(*$numbers, **{'a': $number})
""", """
def outer$n(n):
    def inner(m):
        return n * 10 + m
    return inner
number: outer$n($number)($number)
numbers: [each(1) for each in [outer$n(i) for i in range(3)]]
""", """
counter$n = $number
def bump$n(by=2):
    global counter$n
    counter$n += by
    return counter$n
number: bump$n($(|$number))
? bump$n($(|$number))
number: counter$n
""", """
def generator$n(n):
    for i in range(n):
        yield $(i * 2|i + 1|n - i)
    yield $number
numbers: list(generator$n($(3|2|$number % 4)))
number: sum(generator$n(2))
""", """
from dataclasses import dataclass, field
@dataclass
class Data$n:
    a: int
    b: int = $number
    c: list = field(default_factory=list)
data$n = Data$n($number$(|, $number|, b=$number))
data$n.c.append($number)
number: data$n.a + data$n.b
numbers: data$n.c
""", """
Point$n = collections.namedtuple('Point$n', ['x', 'y'])
point$n = Point$n($number, y=$number)
number: point$n.x
number: point$n[1]
number: len(point$n)
""", """
def decorator$n(function):
    @functools.wraps(function)
    def wrapped(*args, **kwargs):
        return function(*args, **kwargs)$(| + 1)
    return wrapped
@decorator$n
def decorated$n(x, y=3):
    return x * y
number: decorated$n($number$(|, y=$number))
""", """
def into$n(x, collected=[]):
    collected.append(x)
    return collected
numbers: into$n($number)
numbers: into$n($number)
""", """
operations$n = {'add': lambda a, b: a + b, 'mul': lambda a, b: a * b}
number: operations$n[$('add'|'mul')]($number, $number)
number: operations$n.get($text, max)($number, $number)
""", """
try:
    tried$n = $(int($text)|[1, 2][$number]|{}['a']|$number)
except (ValueError, IndexError, KeyError):
    tried$n = $figure
number: tried$n
""", """
for i$n in $numbers:
    if i$n > $number:
        found$n = i$n
        break
else:
    found$n = $number
number: found$n
""", """
match $($text|$number):
    case $('relu'|'a'|1|0):
        matched$n = $number
    case $(2|'bb') | $(3|'Ab'):
        matched$n = $number
    case _:
        matched$n = $number
number: matched$n
""", """
class Special$n:
    def __init__(self, v):
        self._v = v
    @property
    def v(self):
        return self._v + 1
    @v.setter
    def v(self, x):
        self._v = x * 2
    @classmethod
    def of(cls, x):
        return cls(x + 5)
    @staticmethod
    def twice(x):
        return 2 * x
    def __call__(self, y):
        return self._v + y
    def __len__(self):
        return 3
    def __getitem__(self, i):
        return self._v * i
special$n = Special$n.of($number)
number: special$n.v
special$n.v = $number
number: special$n.v
number: Special$n.twice($number)
number: special$n($number)
number: len(special$n)
number: special$n[2]
""", """
from enum import Enum
class Member$n(Enum):
    A = 1
    B = 'b'
member$n = $(Member$n.A|Member$n.B|Member$n(1)|Member$n['B'])
truth: member$n == Member$n.A
text: member$n.name
number: len(list(Member$n))
text: str(member$n.value)
""", """
texts: [f'{i}_{w}' for i, w in enumerate($texts)]
text: '{0}-{1}-{0}'.format($number, $text)
text: f'{$number:03d}|{$some_text!r}'
""", """
first$n, *rest$n = $numbers + [$number, $number]
number: first$n
numbers: rest$n
""", """
doubled$n = $numbers
for i$n in range(len(doubled$n)):
    doubled$n[i$n] = doubled$n[i$n] $(+ 1|* 2)
numbers: doubled$n
""", """
counts$n = $({}|collections.defaultdict(int))
for word$n in $texts:
    counts$n[word$n] = counts$n.get(word$n, 0) + 1
table: dict(counts$n)
number: len(counts$n)
""", """
counts$n = collections.defaultdict(int)
for word$n in $texts:
    counts$n[word$n] += 1
table: dict(counts$n)
table: dict(collections.Counter($texts))
""", """
number: (walrus$n := $number) + walrus$n
number: walrus$n
""", """
numbers: [[$number, $number], [3, 4]][$(0|1|-1)]
number: [[$number, 2], [3, 4]][0][1]
number: {'a': {'b': $number}}['a']['b']
""", """
def kinds$n(a, /, b, *, c=$number):
    return a + b * c
number: kinds$n($number, $number)
number: kinds$n($number, b=$number, c=$number)
partial$n = functools.partial(kinds$n, $number, c=$number)
number: partial$n($number)
""", """
def recursive$n(k):
    if k <= 0:
        return $number
    return k + recursive$n(k - 1)
number: recursive$n($(3|2|$number % 4))
""", """
def several$n(flag=$truth):
    if flag:
        return $number, $text
    return $number, $text
one$n, other$n = several$n($(|$truth))
number: one$n
text: other$n
""", """
numbers: [y for x in $numbers for y in range(x % 3)]
number: sum(1 for x in $numbers if x > 1)
truth: $text in ('relu', 'a', 'bb')
texts: $text.replace('_', ' ').split()
numbers: list({x: 1 for x in $numbers})
""", """
shorter$n = $texts
shorter$n.remove(shorter$n[0]) if shorter$n else None
shorter$n.insert(1, $text)
texts: shorter$n
number: shorter$n.index(shorter$n[0])
"""]
