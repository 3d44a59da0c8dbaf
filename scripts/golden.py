"""The oracle: values and first and second derivatives of every activation, and values of the losses, to far more digits
than a double has, at fixed points. Formulas here are the plain ones of the papers; derivatives come from carrying Taylor
coefficients along, never from a formula. Run by hand where mpmath is present: python3 scripts/golden.py

To add an activation: one line in SCALARS or VECTORS.
"""
import json
import math
import random
from mpmath import erf as mp_erf, erfc as mp_erfc, exp as mp_exp, log as mp_log, mp, mpf, pi, sqrt as mp_sqrt

mp.dps = 1000  # Plain formulas lose up to 2 x 308 digits where they cancel.


class Jet:
    """A value with its first and second derivative along x."""

    def __init__(self, v, d=0, dd=0):
        self.v, self.d, self.dd = mpf(v), mpf(d), mpf(dd)

    def __add__(self, other):
        o = jet(other)
        return Jet(self.v + o.v, self.d + o.d, self.dd + o.dd)

    def __neg__(self):
        return Jet(-self.v, -self.d, -self.dd)

    def __sub__(self, other):
        return self + -jet(other)

    def __rsub__(self, other):
        return jet(other) - self

    def __mul__(self, other):
        o = jet(other)
        return Jet(self.v * o.v, self.d * o.v + self.v * o.d, self.dd * o.v + 2 * self.d * o.d + self.v * o.dd)

    def __truediv__(self, other):
        o = jet(other)
        return self * o.through(1 / o.v, -1 / o.v**2, 2 / o.v**3)

    def __rtruediv__(self, other):
        return jet(other) / self

    def through(self, f, df, ddf):
        """The chain rule for a function with these derivatives at the value."""
        return Jet(f, df * self.d, ddf * self.d**2 + df * self.dd)

    __radd__, __rmul__ = __add__, __mul__


def jet(value):
    return value if isinstance(value, Jet) else Jet(value)


def exp(x):
    e = mp_exp(x.v)
    return x.through(e, e, e)


def log(x):
    return x.through(mp_log(x.v), 1 / x.v, -1 / x.v**2)


def sqrt(x):
    r = mp_sqrt(x.v)
    return x.through(r, 1 / (2 * r), -1 / (4 * r**3))


def normal_below(x):
    """Distribution function of the standard normal."""
    density = mp_exp(-x.v**2 / 2) / mp_sqrt(2 * pi)
    below = mp_erfc(-x.v / mp_sqrt(2)) / 2 if abs(x.v) < 1000 else mpf(x.v > 0)  # mpmath cannot do the rest.
    return x.through(below, density, -x.v * density)


def tanh(x):
    return 1 - 2 / (exp(2 * x) + 1)


def sigmoid(x):
    return 1 / (1 + exp(-x))


def softplus(x):
    return log(1 + exp(x))


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
    "softplus": (softplus, lambda: [], [{}]),
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


def glu(xs):
    half = len(xs) // 2
    return [xs[i] * sigmoid(Jet(xs[i + half])).v for i in range(half)]


def glu_slopes(xs):
    half = len(xs) // 2
    gates = [sigmoid(Jet(x, 1)) for x in xs[half:]]
    return [[gates[i].v if j == i else xs[i] * gates[i].d if j == i + half else mpf(0) for j in range(len(xs))] for i in range(half)]


VECTORS = {
    "softmax": (softmax, softmax_slopes),
    "log_softmax": (log_softmax, log_softmax_slopes),
    "sparsemax": (sparsemax, sparsemax_slopes),
    "glu": (glu, glu_slopes),
}


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
        }


def vector_cases(name):
    function, slopes = VECTORS[name]
    chance = random.Random(name)
    cases = [[2.0, 1.0, 0.1, 0.4], [0.0, 0.0], [1e308, -1e308], [700.0, -700.0, 0.0, 1.0], [1e-300, 0.0], [2.1, 500.3, 499.9, 498.2], [1.0, 1.0 + 2**-40]]
    cases += [[2.0, 1.0, 0.1], [3.5]] if name != "glu" else []
    for length in (2, 4, 6, 8, 10, 30):
        for spread in (1, 30):
            cases.append([chance.gauss(0, spread) for _ in range(length)])
    for xs in cases:
        exact = [mpf(x) for x in xs]
        case = {"x": xs, "f": [double(y) for y in function(exact)]}
        if len(xs) <= 6:
            case["jacobian"] = [[double(y) for y in row] for row in slopes(exact)]
        yield case


def loss_cases():
    """Plain formulas of the losses at a few points each."""
    eps = mpf("1e-7")
    near = lambda p: min(max(p, eps), 1 - eps)
    mean = lambda values: sum(values) / len(values)
    pairs = lambda f: lambda y, p: mean([f(a, b) for a, b in zip(y, p)])
    bce = lambda y, p: -y * mp_log(near(p)) - (1 - y) * mp_log(1 - near(p))
    cce = lambda y, p: -sum(a * mp_log(near(b / sum(p))) for a, b in zip(y, p))
    sign = lambda y: [2 * a - 1 for a in y] if all(a in (0, 1) for a in y) else y
    soft = lambda y, p: -sum(a * b for a, b in zip(y, log_softmax(p)))
    binary, one_hot, real = ([1, 0, 1], [0.9, 0.2, 0.4]), ([0, 1, 0], [0.1, 0.7, 0.2]), ([1.5, -2, 0.25], [1.0, 3.0, 0.25])
    logits, huge = [-3.0, 0.5, 40.0], [900.0, -900.0, 12.0]
    table = [
        ("binary_crossentropy", *binary, False, pairs(bce)),
        ("binary_crossentropy", [1, 0], [1.0, 1.0], False, pairs(bce)),
        ("binary_crossentropy", [1, 0, 1], logits, True, pairs(lambda y, z: y * mp_log(1 + mp_exp(-z)) + (1 - y) * mp_log(1 + mp_exp(z)))),
        ("binary_crossentropy", [0.25, 1, 0], huge, True, pairs(lambda y, z: y * mp_log(1 + mp_exp(-z)) + (1 - y) * mp_log(1 + mp_exp(z)))),
        ("binary_focal_crossentropy", *binary, False, pairs(lambda y, p: (1 - (y * p + (1 - y) * (1 - p))) ** 2 * bce(y, p))),
        ("categorical_crossentropy", *one_hot, False, cce),
        ("categorical_crossentropy", [0, 1, 0], [0.2, 1.4, 0.4], False, cce),
        ("categorical_crossentropy", [0, 1, 0], logits, True, soft),
        ("categorical_crossentropy", [0, 0, 1], huge, True, soft),
        ("categorical_focal_crossentropy", *one_hot, False, lambda y, p: sum(mpf("0.25") * (1 - b) ** 2 * -a * mp_log(b) for a, b in zip(y, p))),
        ("sparse_categorical_crossentropy", [1], [0.1, 0.7, 0.2], False, lambda y, p: -mp_log(p[1] / sum(p))),
        ("sparse_categorical_crossentropy", [2], logits, True, lambda y, p: -log_softmax(p)[2]),
        ("categorical_generalized_cross_entropy", [1], [0.1, 0.7, 0.2], False, lambda y, p: (1 - p[1] ** mpf("0.5")) / mpf("0.5")),
        ("kl_divergence", [0.5, 0.25, 0.25], [0.1, 0.7, 0.2], False, lambda y, p: sum(a * mp_log(a / b) for a, b in zip(y, p))),
        ("poisson", [3, 0, 1], [2.5, 0.1, 1.0], False, pairs(lambda y, p: p - y * mp_log(p + eps))),
        ("mean_squared_error", *real, False, pairs(lambda y, p: (y - p) ** 2)),
        ("mean_absolute_error", *real, False, pairs(lambda y, p: abs(y - p))),
        ("mean_absolute_percentage_error", *real, False, lambda y, p: 100 * pairs(lambda a, b: abs((a - b) / a))(y, p)),
        ("mean_squared_logarithmic_error", [1.5, 0.0, 7.0], [1.0, 3.0, 8.0], False, pairs(lambda y, p: (mp_log(1 + max(p, eps)) - mp_log(1 + max(y, eps))) ** 2)),
        ("huber", *real, False, pairs(lambda y, p: (y - p) ** 2 / 2 if abs(y - p) <= 1 else abs(y - p) - mpf(1) / 2)),
        ("log_cosh", [0.0, 1000.0, 1e-9], [2.0, -2.0, 0.0], False, pairs(lambda y, p: mp_log((mp_exp(p - y) + mp_exp(y - p)) / 2))),
        ("cosine_similarity", [1, 2, -2], [0.5, 0.25, 3.0], False, lambda y, p: -sum(a * b for a, b in zip(y, p)) / mp_sqrt(sum(a * a for a in y) * sum(b * b for b in p))),
        ("hinge", [1, 0, 1], [0.5, -3.0, 2.0], False, lambda y, p: pairs(lambda a, b: max(1 - a * b, 0))(sign(y), p)),
        ("hinge", [1, -1], [0.5, 0.25], False, lambda y, p: pairs(lambda a, b: max(1 - a * b, 0))(sign(y), p)),
        ("squared_hinge", [1, 0, 1], [0.5, -3.0, 2.0], False, lambda y, p: pairs(lambda a, b: max(1 - a * b, 0) ** 2)(sign(y), p)),
        ("categorical_hinge", [0, 1, 0], [0.4, 1.1, 0.3], False, lambda y, p: max(max((1 - a) * b for a, b in zip(y, p)) - sum(a * b for a, b in zip(y, p)) + 1, 0)),
        ("dice", *binary, False, lambda y, p: 1 - 2 * sum(a * b for a, b in zip(y, p)) / (sum(y) + sum(p) + eps)),
        ("tversky", *binary, False, lambda y, p: 1 - sum(a * b for a, b in zip(y, p)) / (sum(a * b for a, b in zip(y, p)) / 1 + sum((1 - a) * b + a * (1 - b) for a, b in zip(y, p)) / 2 + eps)),
    ]
    for name, labels, predictions, is_logits, function in table:
        yield {
            "loss": name, "labels": labels, "predictions": predictions, "logits": is_logits,
            "value": double(function([mpf(y) for y in labels], [mpf(p) for p in predictions])),
        }


def special_functions():
    xs = sorted({s * x for x in [random.Random("erf").uniform(0, 7) for _ in range(1)] + [i / 8 + 0.0123 for i in range(60)] + [1e-300, 1e-5, 12.0, 20.5, 26.0, 26.7, 27.2] for s in (1, -1)})
    return {"x": xs, "erf": [double(mp_erf(mpf(x))) for x in xs], "erfc": [double(mp_erfc(mpf(x))) for x in xs]}


def write(path, content):
    with open(path, "w") as file:
        file.write(json.dumps(content, separators=(",", ":")) + "\n")


def main():
    for name in SCALARS:
        write(f"test/activations/{name}.json", {"sets": list(scalar_sets(name))})
    for name in VECTORS:
        write(f"test/activations/{name}.json", {"cases": list(vector_cases(name))})
    write("test/core/losses.json", list(loss_cases()))
    write("test/core/erf.json", special_functions())


main()
