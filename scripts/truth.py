"""Runs every program of test/truth under Keras 3 and writes down what Keras built: test/truth/keras.json.

    KERAS_BACKEND=jax python3 scripts/truth.py [--all]

For every model that a program makes, in order: its layers, their shapes, its outputs and its compiles, in the words of
the command `models`. Names are those that the program gave; shapes are None where Keras itself does not know them.
"""
import contextlib
import hashlib
import inspect
import io
import json
import os
import sys
import warnings
from pathlib import Path

os.environ.setdefault("KERAS_BACKEND", "jax")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
from keras.src.models.functional import Functional
from keras.src.ops.operation import Operation
from keras.src.trainers.trainer import Trainer

FOLDER = Path(__file__).resolve().parent.parent / "test" / "truth"
# What layers apply that are given as activations, where their names say it in other words.
LAYER_FUNCTIONS = {"LeakyReLU": "leaky_relu", "PReLU": "prelu"}
LIBRARY = os.path.dirname(keras.src.__file__)


class Recorder:
    """What one program made, noted while it runs."""

    def __init__(self):
        self.models = []
        self.compiles = []
        self.named = set()
        self.shapes = {}
        # Objects are known by their ids, which must not be given away again.
        self.kept = []


recorder = Recorder()


def library_frames():
    """The frames of Keras that lead from the program to where this is called, nearest first."""
    frame = sys._getframe(2)
    found = []
    while frame and not frame.f_code.co_filename.startswith("<program"):
        if frame.f_code.co_filename.startswith(LIBRARY):
            found.append((os.path.relpath(frame.f_code.co_filename, LIBRARY), frame.f_code.co_name))
        frame = frame.f_back
    return found


def is_made_by_program():
    """Models that Keras makes for itself are not the program's: the inside of a Sequential, an application, a part of a clone."""
    frames = library_frames()
    inside = any(file.startswith("applications") or (file == "models/sequential.py" and name != "__new__") for file, name in frames)
    names = [name for _, name in frames]
    return not inside and "inject_functional_model_class" not in names and names.count("clone_model") <= 1


def wrap_new(original):
    def __new__(cls, *args, **kwargs):
        made = original(cls, *args, **kwargs)
        if not any(made is one for one in recorder.models) and is_made_by_program():
            recorder.models.append(made)
        return made
    return __new__


def wrap_init(original):
    def __init__(self, name=None):
        original(self, name=name)
        recorder.kept.append(self)
        if name is not None and not any(function in ("clone_model", "from_config") for _, function in library_frames()):
            recorder.named.add(id(self))
    return __init__


def wrap_compile(original):
    signature = inspect.signature(original)

    def compile(self, *args, **kwargs):
        result = original(self, *args, **kwargs)
        if not any(name == "clone_model" for _, name in library_frames()):
            given = signature.bind(self, *args, **kwargs).arguments
            recorder.compiles.append((self, given.get("loss"), given.get("metrics")))
        return result
    return compile


def wrap_call(original):
    def __call__(self, *args, **kwargs):
        result = original(self, *args, **kwargs)
        first = result
        while isinstance(first, (list, tuple)) and first:
            first = first[0]
        if id(self) not in recorder.shapes and hasattr(first, "shape"):
            recorder.shapes[id(self)] = shape_of(first, keep_batch=isinstance(first, keras.KerasTensor))
        return result
    return __call__


def shape_of(tensor, keep_batch=True):
    # Within JAX's tracing the batch has a symbol for a size.
    sizes = [size if isinstance(size, int) else None for size in tensor.shape]
    return sizes if keep_batch or not sizes else [None, *sizes[1:]]


def function_name(function):
    if isinstance(function, keras.layers.Layer):
        return LAYER_FUNCTIONS.get(type(function).__name__, type(function).__name__.lower())
    return getattr(function, "__name__", type(function).__name__)


def loss_of(given):
    """The function that a loss stands for, and its from_logits; a list or a dict of those where several are given."""
    if isinstance(given, (list, tuple)):
        return [loss_of(one) for one in given]
    if isinstance(given, dict):
        return {name: loss_of(one) for name, one in given.items()}
    loss = keras.losses.get(given)
    if loss is None:
        return {"function": None, "fromLogits": None}
    function = getattr(loss, "fn", loss)
    # A class of the program's own names no function of Keras's.
    name = function_name(function)
    settings = getattr(loss, "_fn_kwargs", {})
    parameters = inspect.signature(function).parameters if callable(function) else {}
    default = parameters["from_logits"].default if "from_logits" in parameters else None
    return {"function": name, "fromLogits": settings.get("from_logits", default)}


def each_loss(found):
    if isinstance(found, list):
        return [flag for one in found for flag in each_loss(one)]
    if "function" in found and "fromLogits" in found:
        return [found["fromLogits"]]
    return [flag for one in found.values() for flag in each_loss(one)]


def names_of(found):
    if isinstance(found, list):
        return [names_of(one) for one in found]
    if "function" in found and "fromLogits" in found:
        return found["function"]
    return {name: names_of(one) for name, one in found.items()}


def metrics_of(given):
    if given is None:
        return []
    if isinstance(given, dict):
        given = list(given.values())
    if isinstance(given, (list, tuple)):
        return [name for one in given for name in metrics_of(one)]
    return [given if isinstance(given, str) else function_name(given)]


# What the analyser knows of a layer besides its size, as `get_config` has it.
SETTINGS = ("axis", "negative_slope", "alpha", "threshold", "max_value", "kernel_initializer", "bias_initializer", "recurrent_activation")


def config_of(layer):
    """The settings of a layer that the analyser relies on: numbers as they are, objects by the name of what they are."""
    config, found = {}, {}
    # What holds functions of the program's own may have no configuration.
    if is_kerass(layer):
        with contextlib.suppress(Exception):
            config = layer.get_config()
    for name in SETTINGS:
        value = config.get(name)
        if isinstance(value, dict):
            value = value.get("class_name")
            value = keras.src.utils.naming.to_snake_case(value) if isinstance(value, str) else None
        if isinstance(value, (int, float, str)):
            found[name] = value
    return found


def is_kerass(layer):
    return type(layer).__module__.startswith("keras")


def resolved_metrics(model):
    """The classes of the metrics that a word such as "accuracy" came to, which a first batch decides; null before one, and for what an earlier compile came to."""
    metrics = getattr(model, "_compile_metrics", None)
    flat = getattr(metrics, "_flat_metrics", None)
    return [type(one.metrics[0]).__name__ if hasattr(one, "metrics") else type(one).__name__ for group in flat if group is not None for one in group.metrics] if flat and metrics.built else None


def describe_layer(layer):
    nodes = getattr(layer, "_inbound_nodes", [])
    shape = shape_of(nodes[0].output_tensors[0]) if nodes else recorder.shapes.get(id(layer))
    units = getattr(layer, "units", None) or getattr(layer, "filters", None)
    activation = getattr(layer, "activation", None)
    return {
        "class": type(layer).__name__,
        "name": layer.name if id(layer) in recorder.named else None,
        "units": units if isinstance(units, int) else None,
        "activation": None if activation is None else function_name(activation),
        "outputShape": shape,
        "config": config_of(layer),
    }


def describe(model):
    is_sequential = isinstance(model, keras.Sequential)
    kind = "sequential" if is_sequential else "functional" if isinstance(model, Functional) and hasattr(model, "_inputs") else "subclassed"
    outputs = None
    if kind != "subclassed" and model.built:
        with contextlib.suppress(Exception):
            outputs = [shape_of(output) for output in keras.tree.flatten(model.outputs)]
    compiles = []
    for order, (owner, loss, metrics) in enumerate(recorder.compiles):
        if owner is model:
            found = loss_of(loss)
            flags = set(each_loss(found))
            compiles.append({"order": order, "loss": names_of(found), "fromLogits": flags.pop() if len(flags) == 1 else None, "metrics": metrics_of(metrics), "resolved": resolved_metrics(owner)})
    return {
        "kind": kind,
        "name": model.name if id(model) in recorder.named else None,
        "layers": [describe_layer(layer) for layer in model.layers if not isinstance(layer, keras.layers.InputLayer)],
        "outputs": outputs,
        "compiles": compiles,
    }


def run(path):
    global recorder
    recorder = Recorder()
    keras.backend.clear_session()
    keras.backend.set_image_data_format("channels_last")
    text = path.read_text(encoding="utf-8")
    with warnings.catch_warnings(record=True) as raised, contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("always")
        exec(compile(text, f"<program {path.name}>", "exec"), {"__name__": "__main__"})
        models = [describe(model) for model in recorder.models]
    said = [f"{one.category.__name__}: {str(one.message).strip().splitlines()[0]}" for one in raised if LIBRARY in one.filename or "<program" in one.filename]
    return {"digest": digest(text), "models": models, "warnings": list(dict.fromkeys(said))}


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def known_before():
    """What was written last time by the same Keras; programs that are the same need not run again unless `--all` is asked for."""
    path = FOLDER / "keras.json"
    if "--all" in sys.argv or not path.exists():
        return {}
    before = json.loads(path.read_text(encoding="utf-8"))
    return before["programs"] if (before["keras"], before["backend"]) == (keras.__version__, keras.backend.backend()) else {}


def main():
    keras.Model.__new__ = wrap_new(keras.Model.__new__)
    Operation.__init__ = wrap_init(Operation.__init__)
    Trainer.compile = wrap_compile(Trainer.compile)
    keras.layers.Layer.__call__ = wrap_call(keras.layers.Layer.__call__)
    before = known_before()
    programs, failed = {}, 0
    for path in sorted(FOLDER.glob("*.py")):
        try:
            found = before.get(path.name)
            programs[path.name] = found if found and found["digest"] == digest(path.read_text(encoding="utf-8")) else run(path)
        except Exception as error:
            failed += 1
            print(f"{path.name}: {type(error).__name__}: {str(error)[:600]}", file=sys.stderr)
    rows = ",\n".join(f"    {json.dumps(name)}: {json.dumps(built)}" for name, built in programs.items())
    text = f'{{\n  "keras": {json.dumps(keras.__version__)},\n  "backend": {json.dumps(keras.backend.backend())},\n  "programs": {{\n{rows}\n  }}\n}}\n'
    (FOLDER / "keras.json").write_text(text, encoding="utf-8")
    print(f"{len(programs)} programs, {sum(len(built['models']) for built in programs.values())} models, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
