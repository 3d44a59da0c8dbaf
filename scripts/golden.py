"""The oracle: values and first and second derivatives of every activation, to far more digits
than a double has, at fixed points. Formulas here are the plain ones of the papers; derivatives come from carrying Taylor
coefficients along, never from a formula. Run by hand where mpmath is present: python3 scripts/golden.py

To add an activation: one line in SCALARS or VECTORS.
"""
import json
import math
import random
import sys
from mpmath import erfc as mp_erfc, exp as mp_exp, log as mp_log, mp, mpf, pi, sqrt as mp_sqrt
from jets import Jet, atan, cos, exp, jet, log, sin, sqrt

mp.dps = 1000  # Plain formulas lose up to 2 x 308 digits where they cancel.


def normal_below(x):
    """Distribution function of the standard normal."""
    density = mp_exp(-x.v**2 / 2) / mp_sqrt(2 * pi)
    below = mp_erfc(-x.v / mp_sqrt(2)) / 2 if abs(x.v) < 1000 else mpf(x.v > 0)  # mpmath cannot do the rest.
    return x.through(below, density, -x.v * density)


def tanh(x):
    return 1 - 2 / (exp(2 * x) + 1)


def sigmoid(x):
    return 1 / (1 + exp(-x))


def softplus(x, beta=1, threshold=math.inf):
    return x if beta * x.v > threshold else log(1 + exp(beta * x)) / beta


def clip(x, low, high):
    return jet(low) if x.v < low else jet(high) if x.v > high else x


def relu(x, negative_slope=0, max_value=math.inf, threshold=0):
    if x.v <= threshold:
        return (x - threshold) * negative_slope
    return x if x.v < max_value else jet(max_value)


def gelu(x, approximate=0):
    if approximate == 0:
        return x * normal_below(x)
    return x * (1 + tanh(mp_sqrt(2 / pi) * (x + mpf("0.044715") * x * x * x))) / 2


SELU_SCALE = mpf("1.0507009873554804934193349852946")
SELU_ALPHA = mpf("1.6732632423543772848170429916717")


def elu(x, alpha=1):
    return x if x.v > 0 else alpha * (exp(x) - 1)


def sinc(x):
    return sin(x) / x if x.v != 0 else Jet(1, 0, -mpf(1) / 3)


def log_log(x):
    return 1 - exp(-exp(x)) if x.v < 50 else jet(1)  # e^(e^50) is beyond all measure, and so is what it lacks of 1.


def srelu(x, t_left, a_left, t_right, a_right):
    return t_left + a_left * (x - t_left) if x.v <= t_left else t_right + a_right * (x - t_right) if x.v >= t_right else x


# id: (function, kinks and jumps, parameter sets; the first is that of Keras)
SCALARS = {
    "linear": (lambda x: x, lambda: [], [{}]),
    "sigmoid": (sigmoid, lambda: [], [{}]),
    "tanh": (tanh, lambda: [], [{}]),
    "relu": (relu, lambda negative_slope=0, max_value=math.inf, threshold=0: [threshold, max_value], [
        {}, {"max_value": 6.0}, {"negative_slope": 0.1, "max_value": 5.0, "threshold": 1.5}, {"threshold": 1.0}]),
    "relu6": (lambda x: clip(x, 0, 6), lambda: [0, 6], [{}]),
    "leaky_relu": (relu, lambda negative_slope: [0], [{"negative_slope": 0.2}, {"negative_slope": 0.3}, {"negative_slope": 0.01}]),
    "elu": (elu, lambda alpha: [] if alpha == 1 else [0], [{"alpha": 1.0}, {"alpha": 0.5}]),
    "selu": (lambda x: SELU_SCALE * elu(x, SELU_ALPHA), lambda: [0], [{}]),
    "celu": (lambda x, alpha: x if x.v > 0 else alpha * (exp(x / alpha) - 1), lambda alpha: [], [{"alpha": 1.0}, {"alpha": 0.3}]),
    "softplus": (softplus, lambda beta=1, threshold=math.inf: [threshold / beta], [{}, {"beta": 4.0, "threshold": 20.0}, {"beta": 0.3}]),
    "gelu": (gelu, lambda approximate: [], [{"approximate": 0}, {"approximate": 1}]),
    "silu": (lambda x: x * sigmoid(x), lambda: [], [{}]),
    "hard_silu": (lambda x: x * clip((x + 3) / 6, 0, 1), lambda: [-3, 3], [{}]),
    "mish": (lambda x: x * tanh(softplus(x)), lambda: [], [{}]),
    "squareplus": (lambda x, b: (x + sqrt(x * x + b)) / 2, lambda b: [], [{"b": 4.0}, {"b": 0.1}]),
    "sparse_plus": (lambda x: jet(0) if x.v <= -1 else (x + 1) * (x + 1) / 4 if x.v < 1 else x, lambda: [], [{}]),
    "sparse_sigmoid": (lambda x: clip((x + 1) / 2, 0, 1), lambda: [-1, 1], [{}]),
    "hard_sigmoid": (lambda x: clip((x + 3) / 6, 0, 1), lambda: [-3, 3], [{}]),
    "hard_sigmoid_keras2": (lambda x: clip(x / 5 + mpf(1) / 2, 0, 1), lambda: [-2.5, 2.5], [{}]),
    "hard_tanh": (lambda x, min_val, max_val: clip(x, min_val, max_val), lambda min_val, max_val: [min_val, max_val], [
        {"min_val": -1.0, "max_val": 1.0}, {"min_val": -2.0, "max_val": 0.5}]),
    "softsign": (lambda x: x / (1 + x if x.v > 0 else 1 - x), lambda: [], [{}]),
    "tanh_shrink": (lambda x: x - tanh(x), lambda: [], [{}]),
    "soft_shrink": (lambda x, threshold: x - clip(x, -threshold, threshold), lambda threshold: [-threshold, threshold], [
        {"threshold": 0.5}, {"threshold": 2.0}]),
    "hard_shrink": (lambda x, threshold: x if abs(x.v) > threshold else jet(0), lambda threshold: [-threshold, threshold], [{"threshold": 0.5}]),
    "threshold": (lambda x, threshold, default_value: x if x.v > threshold else jet(default_value), lambda threshold, default_value: [threshold], [
        {"threshold": 1.0, "default_value": 0.0}, {"threshold": 0.1, "default_value": 20.0}]),
    "thresholded_relu": (lambda x, theta: x if x.v > theta else jet(0), lambda theta: [theta], [{"theta": 1.0}]),
    "prelu": (lambda x, alpha: x if x.v > 0 else alpha * x, lambda alpha: [0], [{"alpha": 0.25}]),
    "log_sigmoid": (lambda x: -softplus(-x), lambda: [], [{}]),
    "exponential": (exp, lambda: [], [{}]),
    "step": (lambda x: jet(x.v >= 0), lambda: [0], [{}]),
    "signum": (lambda x: jet((x.v > 0) - (x.v < 0)), lambda: [0], [{}]),
    "absolute": (lambda x: x if x.v >= 0 else -x, lambda: [0], [{}]),
    "arctan": (atan, lambda: [], [{}]),
    "bent_identity": (lambda x: (sqrt(x * x + 1) - 1) / 2 + x, lambda: [], [{}]),
    "lecun_tanh": (lambda x: mpf("1.7159") * tanh(x * 2 / 3), lambda: [], [{}]),
    "symmetric_sigmoid": (lambda x: 2 * sigmoid(x) - 1, lambda: [], [{}]),
    "gaussian": (lambda x: exp(-x * x), lambda: [], [{}]),
    "sinc": (sinc, lambda: [], [{}]),
    "sine": (sin, lambda: [], [{}]),
    "cosine": (cos, lambda: [], [{}]),
    "log_log": (log_log, lambda: [], [{}]),
    "srelu": (srelu, lambda t_left, a_left, t_right, a_right: [t_left, t_right], [
        {"t_left": -1.0, "a_left": 0.125, "t_right": 1.0, "a_right": 0.5}, {"t_left": -0.3, "a_left": 0.0, "t_right": 0.7, "a_right": 1.3}]),
    "rrelu": (lambda x, lower, upper: x if x.v >= 0 else (lower + upper) / 2 * x, lambda lower, upper: [0], [
        {"lower": 1 / 8, "upper": 1 / 3}, {"lower": 0.0, "upper": 0.1}]),
}


def softmax(xs):
    top = max(xs)
    weights = [mp_exp(x - top) for x in xs]
    return [w / sum(weights) for w in weights]


def softmax_slopes(xs):
    p = softmax(xs)
    return [[p[i] * ((i == j) - p[j]) for j in range(len(p))] for i in range(len(p))]


def log_softmax(xs):
    return [x - max(xs) - mp_log(sum(mp_exp(y - max(xs)) for y in xs)) for x in xs]


def log_softmax_slopes(xs):
    p = softmax(xs)
    return [[(i == j) - p[j] for j in range(len(p))] for i in range(len(p))]


def sparsemax(xs):
    """By bisection on the cut, which needs none of the usual sorting."""
    low, high = max(xs) - 1, max(xs)
    for _ in range(400):
        cut = (low + high) / 2
        low, high = (cut, high) if sum(max(x - cut, 0) for x in xs) > 1 else (low, cut)
    return [x - low if x - low > mpf(10) ** -60 else mpf(0) for x in xs]


def sparsemax_slopes(xs):
    inside = [y > 0 for y in sparsemax(xs)]
    return [[(inside[i] and inside[j]) * ((i == j) - mpf(1) / sum(inside)) for j in range(len(xs))] for i in range(len(xs))]


def gated(gate):
    """A gated linear unit and its Jacobian, for a gate of one number."""
    def values(xs):
        half = len(xs) // 2
        return [xs[i] * gate(Jet(xs[i + half])).v for i in range(half)]

    def slopes(xs):
        half = len(xs) // 2
        gates = [gate(Jet(x, 1)) for x in xs[half:]]
        return [[gates[i].v if j == i else xs[i] * gates[i].d if j == i + half else mpf(0) for j in range(len(xs))] for i in range(half)]

    return values, slopes


def crelu_slopes(xs):
    return [[sign * mpf(i == j and sign * x > 0) for j in range(len(xs))] for sign in (1, -1) for i, x in enumerate(xs)]


VECTORS = {
    "softmax": (softmax, softmax_slopes),
    "softmin": (lambda xs: softmax([-x for x in xs]), lambda xs: [[-s for s in row] for row in softmax_slopes([-x for x in xs])]),
    "log_softmax": (log_softmax, log_softmax_slopes),
    "sparsemax": (sparsemax, sparsemax_slopes),
    "glu": gated(sigmoid),
    "geglu": gated(gelu),
    "swiglu": gated(lambda x: x * sigmoid(x)),
    "crelu": (lambda xs: [max(x, mpf(0)) for x in xs] + [max(-x, mpf(0)) for x in xs], crelu_slopes),
    "maxout": (lambda xs: [max(xs)], lambda xs: [[mpf(j == xs.index(max(xs))) for j in range(len(xs))]]),
}
GATED = ("glu", "geglu", "swiglu")


def points(chance, breaks, few):
    """Zeros, every magnitude, tails, the breaks and their neighbours, then random ones near the origin and over all magnitudes."""
    fixed = [5e-324, 1e-310, 1e-300, 1e-100, 1e-20, 1e-8, 1e-3, 0.1, 0.5, 1.0, 1.5, 2.0, 5.0, 12.0, 27.3, 36.9, 38.2, 38.5, 100.0, 700.0, 708.5, 720.0, 744.0, 746.0, 1e10, 1e160, 1e308]
    if few:
        fixed = fixed[::4]
    near = 16 if few else 34
    dips = [-0.7517915246935645, -0.7524614220710163, -1.2784645427610737, -1.1924312145154952]  # Where derivatives vanish.
    chosen = [0.0, -0.0] + fixed + [-x for x in fixed] + dips + [x + 0.01 for x in dips]
    chosen += [chance.uniform(-12, 12) for _ in range(near)]
    chosen += [chance.choice([-1, 1]) * 10 ** chance.uniform(-9, 2.8) for _ in range(near - 8)]
    for edge in breaks:
        if math.isfinite(edge):
            chosen += [edge, math.nextafter(edge, -math.inf), math.nextafter(edge, math.inf)]
    return sorted(set(chosen), key=lambda x: (x, math.copysign(1, x)))


def double(value):
    value = float(value)
    return value if math.isfinite(value) else "Infinity" if value > 0 else "-Infinity"


def scalar_sets(name):
    function, breaks, parameter_sets = SCALARS[name]
    for order, parameters in enumerate(parameter_sets):
        exact = {key: mpf(value) if math.isfinite(value) else value for key, value in parameters.items()}
        edges = breaks(**parameters)
        xs = points(random.Random(f"{name} {order}"), edges, order > 0)
        jets = [function(Jet(mpf(x), 1), **exact) for x in xs]
        yield {
            "parameters": parameters, "x": xs, "f": [double(y.v) for y in jets],
            # At a break no derivative exists; the test of kinks says what is taken there.
            "df": [None if x in edges else double(y.d) for x, y in zip(xs, jets)],
            "d2f": [None if x in edges else double(y.dd) for x, y in zip(xs, jets)],
            # The slopes on either side of a break, from points all but at it.
            "slopes": [[edge] + [double(function(Jet(edge + side * mpf(10) ** -500, 1), **exact).d) for side in (-1, 1)] for edge in edges if math.isfinite(edge)],
        }


def vector_cases(name):
    function, slopes = VECTORS[name]
    chance = random.Random(name)
    cases = [[2.0, 1.0, 0.1, 0.4], [0.0, 0.0], [1e308, -1e308], [700.0, -700.0, 0.0, 1.0], [1e-300, 0.0], [2.1, 500.3, 499.9, 498.2], [1.0, 1.0 + 2**-40]]
    cases += [[2.0, 1.0, 0.1], [3.5]] if name not in GATED else []
    for length in (2, 4, 6, 8, 10, 30):
        for spread in (1, 30):
            cases.append([chance.gauss(0, spread) for _ in range(length)])
    for xs in cases:
        exact = [mpf(x) for x in xs]
        case = {"x": xs, "f": [double(y) for y in function(exact)]}
        if len(xs) <= 6:
            case["jacobian"] = [[double(y) for y in row] for row in slopes(exact)]
        yield case


def special_functions():
    xs = sorted({s * x for x in [i / 8 + 0.0123 for i in range(72)] + [1e-300, 1e-5, 12.0, 20.5, 26.0, 30.7, 37.5, 38.4] for s in (1, -1)})
    return {"x": xs, "below": [double(normal_below(Jet(mpf(x))).v) for x in xs], "density": [double(normal_below(Jet(mpf(x), 1)).d) for x in xs]}


def write(path, content):
    with open(path, "w") as file:
        file.write(json.dumps(content, separators=(",", ":")) + "\n")


def main():
    """Writes everything, or only the activations named on the command line."""
    chosen = sys.argv[1:]
    for name in SCALARS:
        if not chosen or name in chosen:
            write(f"test/activations/{name}.json", {"sets": list(scalar_sets(name))})
    for name in VECTORS:
        if not chosen or name in chosen:
            write(f"test/activations/{name}.json", {"cases": list(vector_cases(name))})
    if not chosen:
        write("test/core/normal.json", special_functions())


if __name__ == "__main__":
    main()
