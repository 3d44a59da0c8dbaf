"""Measures how far every activation is from the truth, in units in the last place, at fresh random points over all doubles,
and writes the tables of docs/NUMERICS.md. Run by hand where mpmath is present: python3 scripts/sweep.py [seed [id ...]]

One ulp is the distance between the doubles around the true value. The truth is that of scripts/golden.py.
"""
import json
import math
import random
import subprocess
import sys
from mpmath import mp, mpf
import golden

COUNT = 2000
PAGE = "docs/NUMERICS.md"
LARGEST = mpf(sys.float_info.max)


def scalar_points(chance, breaks):
    """Half of them where functions bend, half over all magnitudes and in the tails; a few around each break."""
    def magnitude(low, high):
        return chance.choice([-1, 1]) * 10 ** chance.uniform(low, high)

    edges = [edge for edge in breaks if math.isfinite(edge)]
    near = [math.nextafter(edge, side * math.inf) for edge in edges for side in (-1, 1)]
    kinds = [lambda: chance.uniform(-5, 5), lambda: chance.uniform(-40, 40), lambda: chance.uniform(-750, 750),
             lambda: magnitude(-9, 3), lambda: magnitude(-3, 1), lambda: magnitude(-323, 308.2)]
    return near + [kinds[i % len(kinds)]() for i in range(COUNT - len(near))]


def vector_points(chance, gated):
    lengths = (2, 4, 6) if gated else (1, 2, 3, 5)
    return [[chance.gauss(0, spread) for _ in range(chance.choice(lengths))] for spread in (0.01, 1, 10, 100) for _ in range(COUNT // 20)]


def ulps(found, exact):
    """The error in ulps of the exact value; subnormal numbers are as far apart as the smallest one is from zero."""
    if found is None:
        return 0.0 if abs(exact) > LARGEST else math.inf
    if abs(exact) > LARGEST:
        return 0.0 if math.isinf(found) or abs(found) == sys.float_info.max else math.inf
    step = math.ulp(float(exact)) if exact else math.ulp(0.0)
    return float(abs(mpf(found) - exact) / step)


class Worst:
    def __init__(self):
        self.error, self.place, self.size = 0.0, None, 0.0

    def add(self, found, exact, place):
        error = ulps(found, exact)
        if error > self.error:
            self.error, self.place, self.size = error, place, float(abs(mpf(found) - exact)) if found is not None else math.inf


def requests(seed, chosen):
    result = {}
    for name, (_, breaks, sets) in golden.SCALARS.items():
        if not chosen or name in chosen:
            result[name] = [{"parameters": p, "x": scalar_points(random.Random(f"{seed} {name} {i}"), breaks(**p))} for i, p in enumerate(sets)]
    for name in golden.VECTORS:
        if not chosen or name in chosen:
            result[name] = [{"parameters": {}, "x": vector_points(random.Random(f"{seed} {name}"), name in golden.GATED)}]
    return result


def compare(name, answers):
    value, slope = Worst(), Worst()
    for answer in answers:
        parameters = {key: mpf(each) if math.isfinite(each) else each for key, each in answer["parameters"].items()}
        for x, f, df in zip(answer["x"], answer["f"], answer["df"]):
            if name in golden.VECTORS:
                function, slopes = golden.VECTORS[name]
                exact = [mpf(each) for each in x]
                for found, true in zip(f, function(exact)):
                    value.add(found, true, x)
                for found, true in zip(sum(df, []), sum(slopes(exact), [])):
                    slope.add(found, true, x)
                continue
            jet = golden.SCALARS[name][0](golden.Jet(mpf(x), 1), **parameters)
            value.add(f, jet.v, x)
            slope.add(df, jet.d, x)
    return value, slope


def place(worst):
    if worst.place is None:
        return ""
    return ", ".join(f"{x:.6g}" for x in (worst.place if isinstance(worst.place, list) else [worst.place]))


def write_table(marker, lines):
    """Replaces what stands between two comments of the page."""
    begin, end = f"<!-- {marker} -->", f"<!-- end of {marker} -->"
    with open(PAGE) as file:
        before, rest = file.read().split(begin)
        after = rest.split(end)[1]
    with open(PAGE, "w") as file:
        file.write("\n".join([before + begin, *lines, end]) + after)


def main():
    seed, chosen = (sys.argv[1] if len(sys.argv) > 1 else "1"), sys.argv[2:]
    asked = requests(seed, chosen)
    done = subprocess.run(["node", "scripts/evaluate.mjs"], input=json.dumps(asked), capture_output=True, text=True, check=True)
    rows = ["| function | points | value, ulp | at | derivative, ulp | at |", "|---|---:|---:|---|---:|---|"]
    # JavaScript writes large whole numbers without their exponent.
    for name, answers in sorted(json.loads(done.stdout, parse_int=float).items()):
        value, slope = compare(name, answers)
        points = sum(len(answer["x"]) for answer in answers)
        rows.append(f"| `{name}` | {points} | {value.error:.2f} | {place(value)} | {slope.error:.2f} | {place(slope)} |")
        print(rows[-1], f"off by {slope.size:.1e}" if slope.error > 4 else "", flush=True)
    if not chosen:
        write_table("sweep", rows)


if __name__ == "__main__":
    main()
