"""Measures the frameworks' own activations in float64 as scripts/sweep.py measures ours, and writes their tables of
docs/NUMERICS.md; writes the slopes that they take at kinks to test/core/kinks. Run by hand, with Python's path
holding mpmath and the framework: python3 scripts/frameworks.py torch|jax|keras
"""
import json
import math
import os
import random
import sys
from mpmath import mpf
import golden
from sweep import Worst, place, ulps, write_table

COUNT = 600

# Our id: (set of parameters that the framework's function has, its name there). Parameters are our names.
TORCH = {
    "sigmoid": "sigmoid", "tanh": "tanh", "relu": "relu", "relu6": "relu6", "leaky_relu": "leaky_relu", "elu": "elu", "selu": "selu",
    "celu": "celu", "softplus": "softplus", "gelu": "gelu", "silu": "silu", "hard_silu": "hardswish", "mish": "mish",
    "hard_sigmoid": "hardsigmoid", "hard_tanh": "hardtanh", "softsign": "softsign", "tanh_shrink": "tanhshrink",
    "soft_shrink": "softshrink", "hard_shrink": "hardshrink", "log_sigmoid": "logsigmoid",
}
JAX = {
    "sigmoid": "sigmoid", "tanh": "tanh", "relu": "relu", "relu6": "relu6", "leaky_relu": "leaky_relu", "elu": "elu", "selu": "selu",
    "celu": "celu", "softplus": "softplus", "gelu": "gelu", "silu": "silu", "hard_silu": "hard_silu", "mish": "mish",
    "squareplus": "squareplus", "sparse_plus": "sparse_plus", "sparse_sigmoid": "sparse_sigmoid", "hard_sigmoid": "hard_sigmoid",
    "hard_tanh": "hard_tanh", "softsign": "soft_sign", "log_sigmoid": "log_sigmoid",
}
KERAS = {**{name: name for name in JAX}, "tanh_shrink": "tanh_shrink", "soft_shrink": "soft_shrink", "hard_shrink": "hard_shrink", "exponential": "exponential"}


def torch_functions():
    import torch
    import torch.nn.functional as functional
    torch.set_default_dtype(torch.float64)

    def both(function, xs):
        x = torch.tensor(xs, requires_grad=True)
        y = function(x)
        y.sum().backward()
        return y.tolist(), x.grad.tolist()

    chosen = {(id, ()): getattr(functional, name) for id, name in TORCH.items()}
    chosen["gelu", (("approximate", 1),)] = lambda x: functional.gelu(x, approximate="tanh")
    return torch.__version__, both, chosen, {"leaky_relu": {"negative_slope": 0.01}, "gelu": {"approximate": 0}, "softplus": {}}


def jax_like(functions, version, defaults):
    import jax
    import jax.numpy as jnp

    def both(function, xs):
        x = jnp.array(xs)
        return function(x).tolist(), jax.grad(lambda v: function(v).sum())(x).tolist()

    return version, both, functions, defaults


def jax_functions():
    import jax
    jax.config.update("jax_enable_x64", True)
    chosen = {(id, ()): getattr(jax.nn, name) for id, name in JAX.items()}
    chosen["gelu", ()] = lambda x: jax.nn.gelu(x, approximate=False)
    chosen["gelu", (("approximate", 1),)] = jax.nn.gelu
    return jax_like(chosen, jax.__version__, {"leaky_relu": {"negative_slope": 0.01}})


def keras_functions():
    os.environ["KERAS_BACKEND"] = "jax"
    import jax
    jax.config.update("jax_enable_x64", True)
    import keras
    keras.config.set_floatx("float64")
    chosen = {(id, ()): getattr(keras.activations, name) for id, name in KERAS.items()}
    chosen["gelu", (("approximate", 1),)] = lambda x: keras.activations.gelu(x, approximate=True)
    return jax_like(chosen, f"{keras.__version__} on JAX {jax.__version__}", {})


def points(chance, edges):
    kinds = [lambda: chance.uniform(-5, 5), lambda: chance.uniform(-40, 40), lambda: chance.uniform(-750, 750),
             lambda: chance.choice([-1, 1]) * 10 ** chance.uniform(-12, 2), lambda: chance.choice([-1, 1]) * 10 ** chance.uniform(-300, 2)]
    return [x for x in (kinds[i % len(kinds)]() for i in range(COUNT)) if x not in edges]


def main():
    which = sys.argv[1]
    version, both, functions, defaults = {"torch": torch_functions, "jax": jax_functions, "keras": keras_functions}[which]()
    title = {"torch": "PyTorch", "jax": "JAX", "keras": "Keras"}[which]
    rows = [f"| {title} {version} | value, ulp | at | derivative, ulp | at |", "|---|---:|---|---:|---|"]
    good, kinks = [], {}
    for (id, given), function in sorted(functions.items()):
        oracle, breaks, sets = golden.SCALARS[id]
        parameters = {**sets[0], **defaults.get(id, {}), **dict(given)}
        edges = [edge for edge in breaks(**parameters) if math.isfinite(edge)]
        xs = points(random.Random(f"{id} {given}"), edges)
        value, slope = Worst(), Worst()
        f, df = both(function, xs)
        for x, found, found_slope in zip(xs, f, df):
            jet = oracle(golden.Jet(mpf(x), 1), **{key: mpf(each) for key, each in parameters.items()})
            # Numbers below the smallest normal one are 0 to many a processor.
            if abs(jet.v) > 1e-300:
                value.add(found if math.isfinite(found) else None, jet.v, x)
            if abs(jet.d) > 1e-300:
                slope.add(found_slope if math.isfinite(found_slope) else None, jet.d, x)
        name = f"`{id}`" + "".join(f", {key} = {each}" for key, each in given)
        if value.error > 4 or slope.error > 4:
            rows.append(f"| {name} | {value.error:.3g} | {place(value)} | {slope.error:.3g} | {place(slope)} |")
        else:
            good.append(name)
        if edges and not given:
            kinks[id] = [[x, slope] for x, slope in zip(edges, both(function, [float(x) for x in edges])[1])]
    write_table(which, rows + ["", f"Within 4 ulp: {', '.join(good)}."])
    print("\n".join(rows), good, sep="\n")
    if which == "keras":
        return  # Its slopes are those of what it runs on, and differ.
    with open(f"test/core/kinks/{which}.json", "w") as file:
        file.write(json.dumps({"version": version, "slopes": kinks}) + "\n")


main()
