"""Random programs that make label arrays, and what NumPy, pandas and scikit-learn make of them."""
import random
import re
import sys
import types
import numpy
import arrays
import operations
from arrays import STATEMENTS
from writer import Unavailable, Writer

HEAD = """import numpy as np
import pandas as pd
from keras.utils import to_categorical
from sklearn.preprocessing import LabelEncoder, OneHotEncoder, LabelBinarizer, MinMaxScaler, StandardScaler, OrdinalEncoder, MultiLabelBinarizer, RobustScaler, label_binarize, scale, minmax_scale
from scipy.stats import zscore
from sklearn.model_selection import train_test_split
"""
SAMPLES = 240
LITERALS = {**arrays.LITERALS, "frame": [operations.TABLE]}
PRODUCTIONS = {kind: arrays.PRODUCTIONS.get(kind, []) + operations.MORE.get(kind, []) for kind in {**arrays.PRODUCTIONS, **operations.MORE}}
CHANGES = arrays.CHANGES + operations.CHANGES
TYPES = ["ids", "ids", "ids", "onehot", "onehot", "reals", "column", "names", "frame"]
WRITTEN = {
    "written_ids": ["0", "1", "2", "3"], "written_bits": ["0", "1"], "written_signs": ["-1", "1"],
    "letters": ["'a'", "'b'", "'c'"], "two_letters": ["'a'", "'b'"],
}


class LabelProgram(Writer):
    def __init__(self, seed):
        super().__init__(random.Random(seed), LITERALS, PRODUCTIONS)

    def expression(self, kind, depth=2):
        return super().expression(kind, depth)

    def hole(self, name, depth, bound):
        if name in WRITTEN:
            return ", ".join(self.random.choices(WRITTEN[name], k=SAMPLES))
        return super().hole(name, depth, bound)

    def change(self):
        """Changes an array in place. That one may be a view of another the engine does not know: then it becomes one of its own before."""
        written = len(self.lines)
        self.statement(self.random.choice(CHANGES))
        [changed] = {name for name in self.scopes[-1] if re.search(rf"\b{name}\b", self.lines[written])}
        if self.may_be_view(changed, self.lines[:written]):
            self.lines.insert(written, f"{changed} = {changed}.copy()")

    @staticmethod
    def may_be_view(changed, lines):
        """Whether an array was made of another or another of it, but for other names that it has."""
        names = {changed}
        for line in lines + lines[::-1]:
            same = re.fullmatch(r"\s*(\w+) = (\w+)", line)
            names |= set(same.groups()) if same and names & set(same.groups()) else set()
        for line in lines:
            mentioned = set(re.findall(r"\b[a-z]+\d+\b", line))
            if mentioned & names and not mentioned <= names:
                return True
            if re.search(rf"= .*\b({'|'.join(names)})\b.+|= .+\b({'|'.join(names)})\b", line):
                return True
            # `x -= 1` makes another array of one that has several names, as far as the engine knows.
            if len(names) > 1 and re.search(r" [-+*%]= ", line) and mentioned & names:
                return True
        return False

    def function(self):
        given, result = self.random.choice(["ids", "onehot"]), self.random.choice(["ids", "onehot"])
        name = f"function{self.number()}"
        around = self.scopes
        self.scopes = [{"given": given}]
        self.line(f"def {name}(given):\n    return {self.expression(result)}")
        self.scopes = around
        self.define(result, f"{name}({self.expression(given)})")

    def assign(self):
        kind = self.random.choice(TYPES)
        names = self.variables(kind)
        if names and self.random.random() < 0.35:
            self.line(f"{self.random.choice(names)} = {self.expression(kind)}")
        else:
            self.define(kind, self.expression(kind))

    def any_statement(self):
        share = self.random.random()
        if share < 0.5:
            self.assign()
        elif share < 0.68:
            self.change()
        elif share < 0.96:
            self.statement(self.random.choice(STATEMENTS))
        else:
            self.function()

    def write(self):
        for _ in range(self.random.randint(3, 9)):
            try:
                self.any_statement()
            except Unavailable:
                self.assign()
        for name in self.scopes[0]:
            self.reveal(name)
        return HEAD + "\n".join(self.lines) + "\n"


def write(seed):
    return LabelProgram(seed).write()


def surroundings(seed):
    numpy.random.seed(seed % 2**31)
    chosen = random.Random(seed)
    return {"unknown_truth": lambda: chosen.random() < 0.5}


def told(value):
    """What is true of an array, as far as the engine tells something about it; null where it is none."""
    try:
        array = numpy.array(value)
    except (TypeError, ValueError):
        return None
    if array.size <= 1 or array.dtype.kind not in "biuf":
        return None
    array = array.astype(float)
    if not numpy.isfinite(array).all():
        return None
    last = array.shape[-1]
    # One-hot labels that were scaled or smoothed keep their name.
    is_largest = array == array.max(-1, keepdims=True)
    is_smallest = array == array.min(-1, keepdims=True)
    return {
        "axes": array.ndim, "columns": last, "least": float(array.min()), "most": float(array.max()),
        "isWhole": bool(numpy.all(array == numpy.round(array))), "different": len(numpy.unique(array)),
        "isOneHot": bool(array.ndim > 1 and (numpy.all(is_largest.sum(-1) == 1) and numpy.all(is_smallest.sum(-1) == last - 1) if last > 1 else array.min() == array.max())),
        "first": array[:3].tolist() if array.ndim == 1 or last < 8 else [],
    }


def to_categorical(labels, num_classes=None):
    """Keras's function of this name, so that Keras need not be there."""
    labels = numpy.array(labels, dtype="int")
    shape = labels.shape[:-1] if labels.ndim > 1 and labels.shape[-1] == 1 else labels.shape
    count = num_classes or numpy.max(labels) + 1
    return numpy.eye(count)[labels.reshape(-1)].reshape(shape + (count,))


sys.modules["keras"] = types.ModuleType("keras")
sys.modules["keras.utils"] = types.ModuleType("keras.utils")
sys.modules["keras.utils"].to_categorical = to_categorical
