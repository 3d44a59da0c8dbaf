"""Fits the polynomials of src/core/numeric/normal.ts, dips.ts and power.ts with mpmath and prints their coefficients, lowest power first.

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
    print(name, "[" + ", ".join(nstr(c, 36) for c in coefficients) + "]")


def tail(x):
    """e^(x^2/2) times the probability that a standard normal variable is above x."""
    return erfc(x / sqrt(2)) / 2 * exp(x * x / 2)


def near_root(name, function, guess, half, terms):
    """The derivative of a function near its zero, divided by the distance from the zero, in powers of that distance."""
    root = findroot(lambda x: diff(function, x), guess)
    high = mpf(float(root))

    def divided(t):
        return diff(function, root + t) / t

    # An even number of nodes keeps clear of the zero itself.
    show(f"{name} (root {float(root)!r} + {float(root - high)!r})", chebyshev(divided, -mpf(half), mpf(half), terms))


def main():
    # (below(x) - 1/2) / x in x^2, |x| <= 1.06; below is the distribution function of the standard normal.
    show("near", around_zero(chebyshev(lambda u: erf(sqrt(u / 2)) / (2 * sqrt(u)), mpf(0), mpf(9) / 8, 14), mpf(9) / 16))
    # (x + a) tail(x) in s = (x - a) / (x + a), a = 2.75, 1.06 <= x <= 7, around the middle of s.
    a = mpf(11) / 4
    low, high = (mpf(17) / 16 - a) / (mpf(17) / 16 + a), (7 - a) / (7 + a)
    middle = mpf(round((low + high) / 2 * 1024)) / 1024
    fitted = chebyshev(lambda s: a * (1 + (1 + s) / (1 - s)) * tail(a * (1 + s) / (1 - s)), low, high, 20)
    show(f"between (around {nstr(middle, 20)})", around_zero(fitted, (low + high) / 2 - middle))
    # x tail(x) in 1 / x^2, x >= 7.
    far = chebyshev(lambda w: tail(1 / sqrt(w)) / sqrt(w), mpf(0), mpf(1) / 49, 13)
    show("far", around_zero(far, mpf(1) / 98))
    # 2^(i / 32), for powers of e.
    show("table", [mpf(2) ** (mpf(i) / 32) for i in range(32)])
    near_root("gelu", lambda x: x * erfc(-x / sqrt(2)) / 2, -0.75, mpf(1) / 16, 10)
    near_root("tanhGelu", lambda x: x / 2 * (1 + tanh(sqrt(2 / pi) * (x + mpf("0.044715") * x**3))), -0.75, mpf(1) / 16, 10)
    near_root("silu", lambda x: x / (1 + exp(-x)), -1.28, mpf(1) / 16, 10)
    near_root("mish", lambda x: x * tanh(log(1 + exp(x))), -1.19, mpf(1) / 16, 10)


main()
