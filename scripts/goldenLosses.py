"""Reference values and gradients of the losses, from plain formulas at 60 digits; needs mpmath. Writes test/core/losses.json.

    python3 scripts/goldenLosses.py

Each case says whether predictions are logits and whether Keras's clipping is on; gradients are mpmath's own differences at 60 digits.
"""
import json
import struct
from itertools import product
from mpmath import cosh, diff, exp, log, mp, mpf, sqrt

mp.dps = 60

KERAS_EPSILON = mpf("1e-7")
# Keras computes in single precision, where this is the largest number below 1 - 1e-7.
UPPER = mpf(struct.unpack("f", struct.pack("f", 1 - 1e-7))[0])


def sigmoid(x):
    return 1 / (1 + exp(-x))


def softmax(xs):
    weights = [exp(x - max(xs)) for x in xs]
    return [w / sum(weights) for w in weights]


def near(p, eps):
    return p if eps == 0 else min(max(p, eps), UPPER)


def mean(values):
    values = list(values)
    return sum(values) / len(values)


def pairs(f):
    return lambda y, p, eps, **given: mean(f(a, b, eps, **given) for a, b in zip(y, p))


def xlog(a, b):
    return mpf(0) if a == 0 else a * log(b)


def bce(y, p, eps):
    return -xlog(y, near(p, eps)) - xlog(1 - y, 1 - near(p, eps))


def focal(y, p, eps, gamma=2, apply_class_balancing=0, alpha=mpf("0.25")):
    weight = y * alpha + (1 - y) * (1 - alpha) if apply_class_balancing else 1
    return weight * (1 - (y * p + (1 - y) * (1 - p))) ** gamma * bce(y, p, eps)


def cce(y, p, eps, label_smoothing=0):
    y = [a * (1 - label_smoothing) + label_smoothing / mpf(len(y)) for a in y]
    return -sum(xlog(a, near(b / sum(p), eps)) for a, b in zip(y, p))


def categorical_focal(y, p, eps, alpha=mpf("0.25"), gamma=2):
    q = [near(b / sum(p), eps) for b in p]
    return -sum(alpha * (1 - b) ** gamma * xlog(a, b) for a, b in zip(y, q))


def sparse(y, p, eps):
    return -log(near(p[int(y[0])] / sum(p), eps))


def kld(y, p, eps):
    low = lambda a: a if eps == 0 else min(max(a, eps), mpf(1))
    return sum(mpf(0) if low(a) == 0 else low(a) * log(low(a) / low(b)) for a, b in zip(y, p))


def sign(y):
    return [2 * a - 1 for a in y] if all(a in (0, 1) for a in y) else y


def hinge(power):
    return lambda y, p, eps: mean(max(1 - a * b, mpf(0)) ** power for a, b in zip(sign(y), p))


def categorical_hinge(y, p, eps):
    return max(max((1 - a) * b for a, b in zip(y, p)) - sum(a * b for a, b in zip(y, p)) + 1, mpf(0))


def huber(y, p, eps, delta=1):
    return (y - p) ** 2 / 2 if abs(y - p) <= delta else delta * abs(y - p) - mpf(delta) ** 2 / 2


def cosine(y, p, eps):
    return -sum(a * b for a, b in zip(y, p)) / sqrt(sum(a * a for a in y) * sum(b * b for b in p))


def dice(y, p, eps):
    return 1 - 2 * sum(a * b for a, b in zip(y, p)) / (sum(y) + sum(p) + eps)


def tversky(y, p, eps, alpha=mpf("0.5"), beta=mpf("0.5")):
    both = sum(a * b for a, b in zip(y, p))
    return 1 - both / (both + alpha * sum((1 - a) * b for a, b in zip(y, p)) + beta * sum(a * (1 - b) for a, b in zip(y, p)) + eps)


def circle(y, p, eps, gamma=80, margin=mpf("0.4")):
    same, other = mpf(0), mpf(0)
    for label, cosine_of in zip(y, p):
        d = max(1 - cosine_of, mpf(0))
        if label == 1:
            same += exp(-gamma * max(margin + d, mpf(0)) * (margin - d))
        else:
            other += exp(gamma * max(1 + margin - d, mpf(0)) * (1 - margin - d))
    return log(1 + same * other)


def ctc(columns):
    """By listing every way to emit a symbol at each step."""
    def of(y, p, eps):
        steps = [softmax(p[i:i + columns]) for i in range(0, len(p), columns)]
        total = mpf(0)
        for path in product(range(columns), repeat=len(steps)):
            merged = [s for i, s in enumerate(path) if i == 0 or s != path[i - 1]]
            if [s for s in merged if s != 0] == [int(a) for a in y]:
                likelihood = mpf(1)
                for s, q in zip(path, steps):
                    likelihood *= q[s]
                total += likelihood
        return -log(total)
    return of


BINARY, ONE_HOT, REAL = ([1, 0, 1], [0.9, 0.2, 0.4]), ([0, 1, 0], [0.1, 0.7, 0.2]), ([1.5, -2, 0.25], [1.0, 3.0, 0.5])
LOGITS, HUGE = [-3.0, 0.5, 40.0], [900.0, -900.0, 12.0]
EXTREME = [1.0, 0.0, 1e-9]


def through(link, f):
    """The loss as a function of what goes into the activation."""
    return lambda y, z, eps, **given: f(y, link(z), eps, **given)


def each(f):
    return lambda z: [f(x) for x in z]


# loss, labels, predictions, are logits, function, parameters
CASES = [
    ("binary_crossentropy", *BINARY, False, pairs(bce), {}),
    ("binary_crossentropy", [0.25, 1, 0], [0.9, 1e-12, 1e-12], False, pairs(bce), {}),
    ("binary_crossentropy", [1, 0, 1], LOGITS, True, through(each(sigmoid), pairs(bce)), {}),
    ("binary_crossentropy", [0.25, 1, 0], HUGE, True, through(each(sigmoid), pairs(bce)), {}),
    ("binary_focal_crossentropy", *BINARY, False, pairs(focal), {}),
    ("binary_focal_crossentropy", *BINARY, False, pairs(focal), {"gamma": 3, "apply_class_balancing": 1}),
    ("binary_focal_crossentropy", [1, 0, 1], LOGITS, True, through(each(sigmoid), pairs(focal)), {}),
    ("binary_focal_crossentropy", [1, 1, 0], HUGE, True, through(each(sigmoid), pairs(focal)), {}),
    ("categorical_crossentropy", *ONE_HOT, False, cce, {}),
    ("categorical_crossentropy", *ONE_HOT, False, cce, {"label_smoothing": 0.1}),
    ("categorical_crossentropy", [0, 1, 0], [0.2, 1.4, 0.4], False, cce, {}),
    ("categorical_crossentropy", [0, 1, 0], LOGITS, True, through(softmax, cce), {}),
    ("categorical_crossentropy", [0, 0, 1], HUGE, True, through(softmax, cce), {}),
    ("categorical_focal_crossentropy", *ONE_HOT, False, categorical_focal, {}),
    ("categorical_focal_crossentropy", *ONE_HOT, False, categorical_focal, {"alpha": 1, "gamma": 1}),
    ("categorical_focal_crossentropy", [0, 1, 0], LOGITS, True, through(softmax, categorical_focal), {}),
    ("sparse_categorical_crossentropy", [1], [0.1, 0.7, 0.2], False, sparse, {}),
    ("sparse_categorical_crossentropy", [2], LOGITS, True, through(softmax, sparse), {}),
    ("categorical_generalized_cross_entropy", [1], [0.1, 0.7, 0.2], False, lambda y, p, eps, q=mpf("0.5"): (1 - p[1] ** q) / q, {}),
    ("categorical_generalized_cross_entropy", [1], [0.1, 0.7, 0.2], False, lambda y, p, eps, q=mpf("0.5"): (1 - p[1] ** q) / q, {"q": 0.75}),
    ("kl_divergence", [0.5, 0.25, 0.25], [0.1, 0.7, 0.2], False, kld, {}),
    ("kl_divergence", [0.5, 0.0, 0.5], LOGITS, True, through(softmax, kld), {}),
    ("poisson", [3, 0, 1], [2.5, 0.1, 1.0], False, pairs(lambda y, p, eps: p - xlog(y, p + eps)), {}),
    ("mean_squared_error", *REAL, False, pairs(lambda y, p, eps: (y - p) ** 2), {}),
    ("mean_absolute_error", *REAL, False, pairs(lambda y, p, eps: abs(y - p)), {}),
    ("mean_absolute_percentage_error", *REAL, False, lambda y, p, eps: 100 * mean(abs((a - b) / a) for a, b in zip(y, p)), {}),
    ("mean_squared_logarithmic_error", [1.5, 0.0, 7.0], [1.0, 3.0, 8.0], False, pairs(lambda y, p, eps: (log(1 + max(p, eps)) - log(1 + max(y, eps))) ** 2), {}),
    ("huber", *REAL, False, pairs(huber), {}),
    ("huber", *REAL, False, pairs(huber), {"delta": 0.2}),
    ("log_cosh", [0.0, 1000.0, 1e-9], [2.0, -2.0, 0.5], False, pairs(lambda y, p, eps: log(cosh(p - y))), {}),
    ("cosine_similarity", [1, 2, -2], [0.5, 0.25, 3.0], False, cosine, {}),
    ("hinge", [1, 0, 1], [0.5, -3.0, 2.0], False, hinge(1), {}),
    ("hinge", [1, -1], [0.5, 0.25], False, hinge(1), {}),
    ("squared_hinge", [1, 0, 1], [0.5, -3.0, 2.0], False, hinge(2), {}),
    ("categorical_hinge", [0, 1, 0], [0.4, 1.1, 0.3], False, categorical_hinge, {}),
    ("dice", *BINARY, False, dice, {}),
    ("tversky", *BINARY, False, tversky, {}),
    ("tversky", *BINARY, False, tversky, {"alpha": 0.25, "beta": 0.75}),
    ("circle", [1, 0, 1, 0], [0.9, 0.3, 0.7, -0.2], False, circle, {}),
    ("circle", [1, 0, 1], [0.1, 0.5, 0.3], False, circle, {"gamma": 4, "margin": 0.25}),
    ("ctc", [1, 2], [0.5, -1.0, 2.0, 1.0, 0.25, -0.5, 0.0, 1.5, 3.0], False, ctc(3), {}),
    ("ctc", [1, 1], [0.5, -1.0, 2.0, 1.0, 0.25, -0.5, 0.0, 1.5, 3.0, 1.0, 1.0, 0.0], False, ctc(3), {}),
]
COLUMNS = {"ctc": 3}

# What Keras shows at the edges of its clipping: the value only, and gradients that are 0.
CLIPPED = [
    ("binary_crossentropy", [1, 0, 1], [1.0, 1.0, 0.0], False, pairs(bce), {}),
    ("binary_crossentropy", [0, 1, 1], EXTREME, False, pairs(bce), {}),
    ("categorical_crossentropy", [0, 1, 0], EXTREME, False, cce, {}),
    ("categorical_crossentropy", [1], [1.0], False, cce, {}),
    ("sparse_categorical_crossentropy", [2], EXTREME, False, sparse, {}),
    ("categorical_focal_crossentropy", [0, 0, 1], EXTREME, False, categorical_focal, {}),
    ("categorical_focal_crossentropy", [0, 1, 0], LOGITS, True, through(softmax, categorical_focal), {}),
    ("binary_focal_crossentropy", [1, 0], [-30.0, 30.0], True, through(each(sigmoid), pairs(focal)), {}),
    ("kl_divergence", [0.5, 0.0, 0.5], [0.0, 0.0, 1.0], False, kld, {}),
    ("poisson", [3, 0], [0.0, 0.0], False, pairs(lambda y, p, eps: p - xlog(y, p + eps)), {}),
    ("dice", [0, 0], [0.0, 0.0], False, dice, {}),
    ("tversky", [1, 0], [0.0, 0.0], False, tversky, {}),
]


def case(name, labels, predictions, logits, function, given, eps):
    y, p = [mpf(a) for a in labels], [mpf(a) for a in predictions]
    parameters = {key: mpf(value) for key, value in given.items()}
    at = lambda q: function(y, q, eps, **parameters)
    mp.dps = 900 if max(abs(a) for a in predictions) > 100 else 60
    value = at(p)
    gradient = None
    if eps == 0:
        gradient = [diff(lambda x: at(p[:j] + [x] + p[j + 1:]), p[j]) for j in range(len(p))]
    found = {
        "loss": name, "labels": labels, "predictions": predictions, "logits": logits, "parameters": given,
        "epsilon": float(eps), "value": float(value), "gradient": gradient and [float(g) for g in gradient],
    }
    mp.dps = 60
    return found | ({"columns": COLUMNS[name]} if name in COLUMNS else {})


def main():
    cases = [case(*row, mpf(0)) for row in CASES] + [case(*row, KERAS_EPSILON) for row in CLIPPED]
    with open("test/core/losses.json", "w") as file:
        file.write(json.dumps(cases, separators=(",", ":")) + "\n")


main()
