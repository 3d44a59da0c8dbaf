"""Fits the polynomials of src/core/numeric/erf.ts and slopes.ts with mpmath and prints their coefficients, lowest power first.

Run by hand: python3 scripts/generatePolynomials.py
"""
from mpmath import binomial, cos, diff, erf, erfc, exp, findroot, log, mp, mpf, nstr, pi, sqrt, tanh

mp.dps = 60


def chebyshev(function, low, high, terms):
    """Interpolates at the Chebyshev points of [low, high]; powers of (x - middle)."""
    middle, half = (low + high) / 2, (high - low) / 2
    nodes = [pi * (k + mpf(1) / 2) / terms for k in range(terms)]
    values = [function(middle + half * cos(node)) for node in nodes]
    weights = [2 * sum(v * cos(j * n) for v, n in zip(values, nodes)) / terms for j in range(terms)]
    weights[0] /= 2
    result = [mpf(0)] * terms
    before, current = [mpf(0)], [mpf(1)]  # The Chebyshev polynomials T(j - 1) and T(j), lowest power first.
    for j in range(terms):
        for power, value in enumerate(current):
            result[power] += weights[j] * value
        following = [mpf(0)] + [(1 if j == 0 else 2) * v for v in current]
        if j > 0:
            for power, value in enumerate(before):
                following[power] -= value
        before, current = current, following
    return [value / half**power for power, value in enumerate(result)]


def around_zero(coefficients, middle):
    """Powers of (x - middle) to powers of x."""
    result = [mpf(0)] * len(coefficients)
    for i, value in enumerate(coefficients):
        for k in range(i + 1):
            result[k] += value * binomial(i, k) * (-middle) ** (i - k)
    return result


def show(name, coefficients):
    print(name, "[" + ", ".join(nstr(c, 20) for c in coefficients) + "]")


def scaled(x):
    """e^(x^2) erfc(x)"""
    return exp(x * x) * erfc(x)


def near_root(name, function, guess, half, terms):
    """The derivative of a function near its zero, divided by the distance from the zero, in powers of that distance."""
    root = findroot(lambda x: diff(function, x), guess)
    high = mpf(float(root))

    def divided(t):
        return diff(function, root + t) / t

    # An even number of nodes keeps clear of the zero itself.
    show(f"{name} (root {float(root)!r} + {float(root - high)!r})", chebyshev(divided, -mpf(half), mpf(half), terms))


def main():
    # erf(x) / x - 1 in x^2, |x| <= 1.
    show("near", around_zero(chebyshev(lambda u: erf(sqrt(u)) / sqrt(u) - 1, mpf(0), mpf(1), 13), mpf(1) / 2))
    # (x + 2) scaled(x) in s = (x - 2) / (x + 2), 3/4 <= x <= 5, around the middle of s.
    low, high = (mpf(3) / 4 - 2) / (mpf(3) / 4 + 2), mpf(3) / 7
    middle = mpf(round((low + high) / 2 * 1024)) / 1024
    fitted = chebyshev(lambda s: (2 * (1 + s) / (1 - s) + 2) * scaled(2 * (1 + s) / (1 - s)), low, high, 18)
    show(f"between (around {nstr(middle, 20)})", around_zero(fitted, (low + high) / 2 - middle))
    # x scaled(x) in 1 / x^2, x >= 5.
    far = chebyshev(lambda w: scaled(1 / sqrt(w)) / sqrt(w), mpf(0), mpf(1) / 25, 12)
    show("far", around_zero(far, mpf(1) / 50))
    near_root("gelu", lambda x: x * erfc(-x / sqrt(2)) / 2, -0.75, 0.75, 20)
    near_root("tanhGelu", lambda x: x / 2 * (1 + tanh(sqrt(2 / pi) * (x + mpf("0.044715") * x**3))), -0.75, 0.5, 18)
    near_root("silu", lambda x: x / (1 + exp(-x)), -1.28, 0.7, 20)
    near_root("mish", lambda x: x * tanh(log(1 + exp(x))), -1.19, 0.5, 18)


main()
