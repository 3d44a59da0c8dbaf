"""Prints, for each file named on standard input, what CPython's ast sees in it: one line of JSON per file."""

import ast
import json
import sys
import warnings

warnings.simplefilter("ignore")
sys.setrecursionlimit(20_000)
# Before 3.12 CPython gave expressions inside f-strings wrong positions.
KNOWS_PLACES_IN_STRINGS = sys.version_info >= (3, 12)


def facts(source):
    found = []

    def place(node):
        return [node.lineno, node.col_offset, node.end_lineno, node.end_col_offset]

    def target(node, placed):
        found.append(["target", type(node).__name__, *(place(node) if placed else [])])

    match_case = getattr(ast, "match_case", ())
    waiting = [(ast.parse(source), True)]
    while waiting:
        node, placed = waiting.pop()
        if isinstance(node, ast.Call):
            names = ["**" if keyword.arg is None else keyword.arg for keyword in node.keywords]
            found.append(["call", len(node.args), ",".join(names), *(place(node) if placed else [])])
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            spec = node.args
            names = [each.arg for each in spec.posonlyargs + spec.args]
            names += ["*" + spec.vararg.arg] if spec.vararg else []
            names += [each.arg for each in spec.kwonlyargs]
            names += ["**" + spec.kwarg.arg] if spec.kwarg else []
            is_async = isinstance(node, ast.AsyncFunctionDef)
            found.append(["function", node.name, is_async, ",".join(names), len(node.decorator_list), len(node.body), *place(node)[2:]])
        elif isinstance(node, ast.ClassDef):
            found.append(["class", node.name, len(node.bases) + len(node.keywords), len(node.decorator_list), len(node.body), *place(node)[2:]])
        elif isinstance(node, ast.Assign):
            for each in node.targets:
                target(each, placed)
        elif isinstance(node, (ast.AugAssign, ast.AnnAssign, ast.For, ast.AsyncFor, ast.NamedExpr)):
            target(node.target, placed)
        elif isinstance(node, (ast.Name, ast.Attribute, ast.Subscript, ast.BinOp, ast.BoolOp, ast.Compare, ast.Lambda, ast.Dict, ast.List, ast.Set)):
            found.append([type(node).__name__, *(place(node) if placed else [])])
        elif isinstance(node, ast.Constant) and placed and isinstance(node.value, (str, bytes)):
            value = node.value.decode("latin-1") if isinstance(node.value, bytes) else node.value
            found.append(["string", value, isinstance(node.value, bytes), *place(node)])
        elif isinstance(node, ast.Constant) and placed and type(node.value) in (int, float):
            found.append(["number", type(node.value).__name__, *place(node)])
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            found.append(["import", ",".join(f"{each.name} {each.asname}" for each in node.names), *place(node)])
        inside = placed and (KNOWS_PLACES_IN_STRINGS or not isinstance(node, ast.JoinedStr))
        if isinstance(node, match_case):
            # Patterns are expressions in our tree, so they are not compared.
            waiting += [(each, inside) for each in [*node.body, *([node.guard] if node.guard else [])]]
        elif isinstance(node, ast.JoinedStr):
            waiting += [(each, inside) for each in node.values if not isinstance(each, ast.Constant)]
        else:
            # Type parameters have no place in our tree, and the name of an alias is no node.
            absent = [*getattr(node, "type_params", ())]
            if type(node).__name__ == "TypeAlias":
                absent.append(node.name)
            waiting += [(child, inside) for child in ast.iter_child_nodes(node) if child not in absent]
    return found


for line in sys.stdin:
    path = line.rstrip("\n")
    with open(path, "rb") as file:
        source = file.read()
    try:
        result = {"path": path, "facts": facts(source)}
    except (SyntaxError, ValueError, RecursionError) as error:
        result = {"path": path, "error": str(error)}
    result["places"] = KNOWS_PLACES_IN_STRINGS
    print(json.dumps(result))
