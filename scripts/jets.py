"""Values carried along with their first and second derivative, to as many digits as mpmath is told to keep."""
from mpmath import exp as mp_exp, log as mp_log, mpf, sqrt as mp_sqrt, sin as mp_sin, cos as mp_cos, atan as mp_atan


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


def sin(x):
    s, c = mp_sin(x.v), mp_cos(x.v)
    return x.through(s, c, -s)


def cos(x):
    s, c = mp_sin(x.v), mp_cos(x.v)
    return x.through(c, -s, -c)


def atan(x):
    slope = 1 / (1 + x.v**2)
    return x.through(mp_atan(x.v), slope, -2 * x.v * slope**2)
