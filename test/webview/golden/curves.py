import math

import matplotlib.pyplot as plt
import numpy as np

erf = np.vectorize(math.erf)

# Drawn by Activation Lens
x = np.linspace(-5, 5, 1001)


def broken(y, *places):
    # No line where the curve is broken
    y = np.array(y, dtype=float)
    for place in places:
        if x[0] < place < x[-1]:
            y[np.searchsorted(x, place)] = np.nan
    return y


# Leaky ReLU


def leaky_relu(x, negative_slope=0.2):
    return np.where(x > 0, x, negative_slope * x)


def leaky_relu_slope(x, negative_slope=0.2):
    return np.where(x > 0, 1, negative_slope)


plt.plot(x, leaky_relu(x), color="#005fb8", label="Leaky ReLU")
plt.plot(x, broken(leaky_relu_slope(x), 0), color="#005fb8", linestyle="--", label="Leaky ReLU: f′")
plt.plot([-5, 0, np.nan, 0, 5], [0, 0, np.nan, 0, 0], color="#005fb8", linestyle="-.", label="Leaky ReLU: f″")

# GELU


def gelu(x):
    return x * (1 + erf(x / np.sqrt(2))) / 2


def gelu_slope(x):
    return (1 + erf(x / np.sqrt(2))) / 2 + x * np.exp(-x**2 / 2) / np.sqrt(2 * np.pi)


plt.plot(x, gelu(x), color="#b5460f", label="GELU")
plt.plot(x, gelu_slope(x), color="#b5460f", linestyle="--", label="GELU: f′")
plt.plot([-5, -3.75, -3.333333, -3, -2.583333, -2.25, -2.083333, -1.916667, -1.791667, -1.666667, -1.541667, -1.416667, -1.291667, -1.166667, -1.041667, -0.8333333, -0.625, -0.5, -0.375, -0.2916667, -0.2083333, -0.125, -0.04166667, 0.04166667, 0.125, 0.2083333, 0.2916667, 0.375, 0.5, 0.625, 1, 1.125, 1.25, 1.375, 1.5, 1.625, 1.75, 1.833333, 2, 2.166667, 2.5, 2.916667, 3.25, 3.666667, 4.666667, 5], [-0.00003419455, -0.004253185, -0.01405188, -0.03102294, -0.06628365, -0.09720268, -0.1065855, -0.1063776, -0.09697564, -0.07737111, -0.04579791, -0.001015652, 0.05744231, 0.1290547, 0.2121673, 0.3680516, 0.5281341, 0.6161143, 0.6914181, 0.7321339, 0.7638124, 0.7854904, 0.7965002, 0.7965002, 0.7854904, 0.7638124, 0.7321339, 0.6914181, 0.6161143, 0.5281341, 0.2419707, 0.1555969, 0.07990897, 0.01695447, -0.0323794, -0.06825108, -0.09166965, -0.1011458, -0.1079819, -0.1028001, -0.07449528, -0.03690011, -0.01737372, -0.005496431, -0.0001472662, -0.00003419455], color="#b5460f", linestyle="-.", label="GELU: f″")

# Step (Heaviside)


def step(x):
    return np.where(x >= 0, 1, 0)


def step_slope(x):
    return 0 * x


plt.plot(x, broken(step(x), 0), color="#2f7d32", label="Step (Heaviside)")
plt.plot(x, broken(step_slope(x), 0), color="#2f7d32", linestyle="--", label="Step (Heaviside): f′")
plt.plot([-5, 0, np.nan, 0, 5], [0, 0, np.nan, 0, 0], color="#2f7d32", linestyle="-.", label="Step (Heaviside): f″")

plt.xlim(-5, 5)
plt.ylim(-1.088, 5.3101967532)
plt.grid(alpha=0.3)
plt.legend()
plt.show()
